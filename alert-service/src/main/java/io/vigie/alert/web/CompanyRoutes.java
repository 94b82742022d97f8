package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.VigieConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code GET /api/v1/company}: who listens to what. */
final class CompanyRoutes {

    private final VigieConfig config;

    CompanyRoutes(VigieConfig config) {
        this.config = config;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/company", context -> Json.answer(context, company()));
    }

    private Map<String, Object> company() {
        CompanyConfig company = config.company();
        return Map.of(
                "name", company.name(),
                "time_zone", company.timeZone().getId(),
                "languages", company.languages(),
                "brands", brands(),
                "functions", functions(),
                "departments",
                        config.departments().stream()
                                .map(CompanyRoutes::department)
                                .toList());
    }

    private List<Map<String, Object>> brands() {
        return config.brands().stream()
                .map(brand -> Map.<String, Object>of(
                        "id", brand.id(),
                        "name", brand.name(),
                        "role", brand.role().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Map<String, Object>> functions() {
        return config.functions().stream()
                .map(function -> Map.<String, Object>of("id", function.id(), "name", function.name()))
                .toList();
    }

    private static Map<String, Object> department(DepartmentConfig department) {
        return Map.of(
                "id", department.id(),
                "name", department.name(),
                "functions", department.functions(),
                "accountable", Map.of("name", department.accountable().name()));
    }
}
