package io.vigie.configuration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole configuration directory, valid in itself: every id that is named exists, every function has an owner.
 *
 * @param smtp mail server; null when no receiver needs one
 */
public record VigieConfig(
        CompanyConfig company,
        List<BrandConfig> brands,
        List<FunctionConfig> functions,
        List<DepartmentConfig> departments,
        RoutingConfig routing,
        List<ReceiverConfig> receivers,
        @Nullable SmtpConfig smtp,
        DetectionConfig detection) {

    public VigieConfig {
        brands = List.copyOf(brands);
        functions = List.copyOf(functions);
        departments = List.copyOf(departments);
        receivers = List.copyOf(receivers);
    }

    /** Functions that no department owns, so that the default department does unless a route names another. */
    public List<String> unowned() {
        return functions.stream()
                .map(FunctionConfig::id)
                .filter(id -> departments.stream()
                        .noneMatch(department -> department.functions().contains(id)))
                .toList();
    }

    public Optional<DepartmentConfig> department(String id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<ReceiverConfig> receiver(String id) {
        return receivers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<BrandConfig> brand(String id) {
        return brands.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
