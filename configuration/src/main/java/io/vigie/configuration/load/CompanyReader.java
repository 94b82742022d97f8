package io.vigie.configuration.load;

import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.kit.yaml.YamlMapping;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Reads {@code company.yaml} and {@code detection.yaml}. */
final class CompanyReader {

    private CompanyReader() {}

    static CompanyConfig company(YamlMapping file) {
        String name = file.required("name");
        ZoneId zone = file.parsed("time_zone", "must be a time zone such as Europe/Paris", ZoneId::of)
                .orElse(ZoneOffset.UTC);
        List<String> languages = file.texts("languages");
        file.end();
        return new CompanyConfig(name, zone, languages.isEmpty() ? List.of("fr", "en") : languages);
    }

    static DetectionConfig detection(YamlMapping file) {
        DetectionConfig standard = DetectionConfig.DEFAULT;
        double falseAlarms = file.number("false_alarms_per_key_and_month", standard.falseAlarmsPerKeyAndMonth());
        var warmUp = file.duration("warm_up", standard.warmUp());
        long minimum = file.integer("minimum_count", standard.minimumCount());
        file.end();
        try {
            return new DetectionConfig(falseAlarms, warmUp, Math.toIntExact(minimum));
        } catch (IllegalArgumentException | ArithmeticException e) {
            file.self().problem(String.valueOf(e.getMessage()));
            return standard;
        }
    }
}
