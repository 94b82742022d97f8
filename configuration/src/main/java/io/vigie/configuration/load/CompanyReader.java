package io.vigie.configuration.load;

import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.Sensitivity;
import io.vigie.configuration.SentimentModelConfig;
import io.vigie.configuration.ThresholdConfig;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code company.yaml} and {@code detection.yaml}. */
final class CompanyReader {

    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

    private CompanyReader() {}

    static CompanyConfig company(YamlMapping file) {
        String name = file.required("name");
        ZoneId zone = file.parsed("time_zone", "must be a time zone such as Europe/Paris", CompanyReader::zone)
                .orElse(CompanyConfig.UTC);
        List<String> languages =
                file.list("languages").stream().flatMap(CompanyReader::language).toList();
        List<String> understood = languages.isEmpty() ? List.of("fr", "en") : languages;
        SentimentModelConfig sentiment = file.get("sentiment")
                .map(YamlValue::mapping)
                .map(mapping -> SentimentReader.model(mapping, understood))
                .orElse(null);
        file.end();
        return new CompanyConfig(name, zone, understood, sentiment);
    }

    /** One that has a name: browsers, which write times in it, know none of "Z", "+02:00" and "UTC+2". */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return ZoneId.of(name);
    }

    private static Stream<String> language(YamlValue value) {
        return value.text().stream().filter(code -> {
            if (!ISO_639_1.contains(code)) {
                value.problem("must be a language of ISO 639-1 in two letters, such as fr or en, is '" + code + "'");
            }
            return ISO_639_1.contains(code);
        });
    }

    static DetectionConfig detection(YamlMapping file) {
        DetectionConfig standard = DetectionConfig.DEFAULT;
        double inWords = file.parsed("sensitivity", "must be low, medium or high", Sensitivity::of)
                .map(Sensitivity::falseAlarmsPerKeyAndMonth)
                .orElse(standard.falseAlarmsPerKeyAndMonth());
        double falseAlarms = file.parsed(
                        "false_alarms_per_key_and_month",
                        "must be a number above 0 and at most 100",
                        CompanyReader::rate)
                .orElse(inWords);
        var warmUp = file.duration("warm_up", standard.warmUp());
        int minimum = file.parsed("minimum_count", "must be a whole number from 1", CompanyReader::count)
                .orElse(standard.minimumCount());
        long influential = file.parsed("influential_reach", "must be a whole number from 1", CompanyReader::count)
                .map(Integer::longValue)
                .orElse(standard.influentialReach());
        @Nullable
        ThresholdConfig threshold = file.get("threshold")
                .map(YamlValue::mapping)
                .map(CompanyReader::threshold)
                .orElse(null);
        file.end();
        return new DetectionConfig(falseAlarms, warmUp, minimum, influential, threshold);
    }

    private static ThresholdConfig threshold(YamlMapping mapping) {
        mapping.required("mentions");
        int mentions = mapping.parsed("mentions", "must be a whole number from 1", CompanyReader::count)
                .orElse(1);
        Duration within = mapping.parsed("within", "must be from 5m to 1h in steps of 5m", CompanyReader::within)
                .orElse(Duration.ofHours(1));
        mapping.end();
        return new ThresholdConfig(mentions, within);
    }

    private static Duration within(String text) {
        Duration within = YamlMapping.durationOf(text);
        if (!ThresholdConfig.isWithin(within)) {
            throw new IllegalArgumentException(text);
        }
        return within;
    }

    private static double rate(String text) {
        double rate = Double.parseDouble(text);
        if (!DetectionConfig.isRate(rate)) {
            throw new IllegalArgumentException(text);
        }
        return rate;
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }
}
