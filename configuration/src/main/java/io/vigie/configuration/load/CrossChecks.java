package io.vigie.configuration.load;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.RouteConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.yaml.Problem;
import io.vigie.kit.yaml.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can only be seen with all files read: ids named but not there, ids used twice, functions with two owners. */
final class CrossChecks {

    private static final Place ROUTES = new Place("routes.yaml", 0, "default");

    private final VigieConfig config;
    private final Problems problems;
    private final Set<String> unreadable;
    private final Set<String> functions;
    private final Set<String> departments;
    private final Set<String> receivers;
    private final Set<String> brands;

    /**
     * Checks of a configuration.
     *
     * @param unreadable files that could not be read, and are a problem already: what follows from that alone is none
     */
    CrossChecks(VigieConfig config, Problems problems, Set<String> unreadable) {
        this.config = config;
        this.problems = problems;
        this.unreadable = Set.copyOf(unreadable);
        this.functions = config.functions().stream().map(FunctionConfig::id).collect(Collectors.toSet());
        this.departments =
                config.departments().stream().map(DepartmentConfig::id).collect(Collectors.toSet());
        this.receivers = config.receivers().stream().map(ReceiverConfig::id).collect(Collectors.toSet());
        this.brands = config.brands().stream().map(BrandConfig::id).collect(Collectors.toSet());
    }

    void run() {
        if (config.company().name().isEmpty() && !unreadable.contains("company.yaml")) {
            problem(new Place("company.yaml", 0, "name"), "the company needs a name");
        }
        if (config.brands().isEmpty() && !unreadable.contains("brands.yaml")) {
            problem(new Place("brands.yaml", 0, "brands"), "at least one brand is needed");
        }
        Set<String> seen = new HashSet<>();
        config.brands().forEach(brand -> unique(seen, "brand " + brand.id(), brand.place()));
        config.receivers().forEach(receiver -> unique(seen, "receiver " + receiver.id(), receiver.place()));
        config.departments().forEach(department -> unique(seen, "department " + department.id(), department.place()));
        departments();
        routes();
        receivers();
    }

    private void departments() {
        Map<String, String> owners = new HashMap<>();
        for (DepartmentConfig department : config.departments()) {
            known(functions, department.functions(), "function", department.place());
            known(receivers, department.receivers(), "receiver", department.place());
            for (String function : department.functions()) {
                String other = owners.putIfAbsent(function, department.id());
                if (other != null) {
                    problem(department.place(), "function '" + function + "' is owned by '" + other + "' already");
                }
            }
        }
    }

    private void routes() {
        if (!unreadable.contains(ROUTES.file())) {
            known(departments, List.of(config.routing().defaultDepartment()), "department", ROUTES);
        }
        known(receivers, config.routing().defaultReceivers(), "receiver", ROUTES);
        for (RouteConfig route : config.routing().routes()) {
            String department = route.department();
            known(departments, department == null ? List.of() : List.of(department), "department", route.place());
            known(receivers, route.receivers(), "receiver", route.place());
            known(brands, route.match().brands(), "brand", route.place());
            Set<String> named = new HashSet<>(route.match().functions());
            named.remove(FunctionConfig.ALL);
            known(functions, named, "function", route.place());
        }
    }

    private void receivers() {
        boolean mail = config.receivers().stream().anyMatch(ReceiverConfig.Email.class::isInstance);
        if (mail && config.smtp() == null) {
            problem(new Place("receivers.yaml", 0, "smtp"), "an e-mail receiver needs 'smtp' with host and from");
        }
    }

    private void known(Set<String> there, Iterable<String> named, String what, Place place) {
        if (unreadable.contains(what + "s.yaml")) {
            return;
        }
        for (String id : named) {
            if (!there.contains(id)) {
                problem(
                        place,
                        what + " '" + id + "' does not exist; there are: "
                                + there.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private void unique(Set<String> seen, String what, Place place) {
        if (!seen.add(what)) {
            problem(place, what + " is there twice");
        }
    }

    private void problem(Place place, String message) {
        problems.add(new Problem(place.file(), place.line(), place.path(), message));
    }
}
