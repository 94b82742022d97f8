package io.vigie.alert;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.PersonConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.RouteConfig;
import io.vigie.configuration.RoutingConfig;
import io.vigie.configuration.ThresholdConfig;
import io.vigie.configuration.VigieConfig;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A company to test with: one own brand, one competitor, departments for legal, quality and the rest. */
public final class Company {

    public static final String BRAND = "acme";

    private Company() {}

    /** With a console receiver that every department uses. */
    public static VigieConfig plain() {
        return with(List.of(new ReceiverConfig.Console("terminal", Place.NONE)), List.of());
    }

    public static VigieConfig with(List<RouteConfig> routes) {
        return with(List.of(new ReceiverConfig.Console("terminal", Place.NONE)), routes);
    }

    /** The first receiver is everybody's. */
    public static VigieConfig with(List<ReceiverConfig> receivers, List<RouteConfig> routes) {
        String receiver = receivers.get(0).id();
        return new VigieConfig(
                new CompanyConfig("Acme", ZoneId.of("Europe/Paris"), List.of("fr", "en"), null),
                List.of(brand(BRAND, BrandRole.OWN), brand("rival", BrandRole.COMPETITOR)),
                List.of(function("legal"), function("quality"), function("hr"), function("marketing")),
                List.of(
                        department("law", List.of("legal"), receiver),
                        department("plant", List.of("quality", "hr"), receiver),
                        department("press", List.of(), receiver),
                        department("board", List.of(), receiver)),
                new RoutingConfig("press", List.of(), routes),
                receivers,
                null,
                DetectionConfig.DEFAULT);
    }

    /** With a fixed threshold. */
    public static VigieConfig with(ThresholdConfig threshold) {
        VigieConfig plain = plain();
        DetectionConfig standard = plain.detection();
        return new VigieConfig(
                plain.company(),
                plain.brands(),
                plain.functions(),
                plain.departments(),
                plain.routing(),
                plain.receivers(),
                plain.smtp(),
                new DetectionConfig(
                        standard.falseAlarmsPerKeyAndMonth(),
                        standard.warmUp(),
                        standard.minimumCount(),
                        standard.influentialReach(),
                        threshold));
    }

    private static BrandConfig brand(String id, BrandRole role) {
        return new BrandConfig(id, id, role, List.of(), id, null, BrandConfig.Places.NONE);
    }

    private static FunctionConfig function(String id) {
        return new FunctionConfig(id, Map.of("fr", id, "en", id), List.of());
    }

    private static DepartmentConfig department(String id, List<String> functions, String receiver) {
        return new DepartmentConfig(
                id,
                Map.of("fr", id + " (fr)", "en", id),
                functions,
                new PersonConfig("Head of " + id, id + "@example.com"),
                null,
                List.of(receiver),
                Place.NONE);
    }
}
