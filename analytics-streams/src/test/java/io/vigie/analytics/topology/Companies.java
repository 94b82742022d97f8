package io.vigie.analytics.topology;

import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.RoutingConfig;
import io.vigie.configuration.VigieConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A company to test with: its brand acme, a competitor rival. */
final class Companies {

    static final String OWN = "acme";
    static final String COMPETITOR = "rival";

    /** Its days begin at 23:00 UTC in winter. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Companies() {}

    static VigieConfig company() {
        return company(DetectionConfig.DEFAULT);
    }

    static VigieConfig company(DetectionConfig detection) {
        return new VigieConfig(
                new CompanyConfig("Acme", PARIS, List.of("en"), null),
                List.of(brand(OWN, BrandRole.OWN), brand(COMPETITOR, BrandRole.COMPETITOR)),
                Stream.of("quality", "legal", "hr")
                        .map(id -> new FunctionConfig(id, Map.of("en", id), List.of()))
                        .toList(),
                List.of(),
                new RoutingConfig("", List.of(), List.of()),
                List.of(),
                null,
                detection);
    }

    /** Five-minute buckets and six hours of warm-up. */
    static DetectorConfig detection() {
        return DetectorConfig.defaults(ZoneOffset.UTC).withWarmUp(Duration.ofHours(6));
    }

    private static BrandConfig brand(String id, BrandRole role) {
        return new BrandConfig(id, id, role, List.of(), id, null, BrandConfig.Places.NONE);
    }
}
