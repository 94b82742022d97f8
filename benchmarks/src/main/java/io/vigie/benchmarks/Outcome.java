package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Alert;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.catalogue.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a replay left on the topics. Keys of volumes are {@code brand/function/hour}.
 *
 * @param hourly last figures of each hourly window
 * @param enriched mentions on the enriched topic by the same keys, each mention once
 * @param alerts present state of each alert, by opening
 */
record Outcome(SortedMap<String, FunctionMetrics> hourly, SortedMap<String, Long> enriched, List<Alert> alerts) {

    private static final int HOUR = 60;
    static final String ALL = "*";

    static Outcome of(KafkaConfig kafka) {
        TopicRecords records = new TopicRecords(kafka);
        return new Outcome(hourly(records), enriched(records), alerts(records));
    }

    private static SortedMap<String, FunctionMetrics> hourly(TopicRecords records) {
        SortedMap<String, FunctionMetrics> latest = new TreeMap<>();
        records.read(Topics.FUNCTION_METRICS, record -> {
            FunctionMetrics window = record.value();
            if (window.getWindowMinutes() == HOUR) {
                latest.put(key(window.getBrand(), window.getFunction(), window.getWindowStart()), window);
            }
        });
        return latest;
    }

    private static SortedMap<String, Long> enriched(TopicRecords records) {
        SortedMap<String, Long> volumes = new TreeMap<>();
        Set<String> counted = new HashSet<>();
        records.read(Topics.ENRICHED_MENTIONS, record -> {
            EnrichedMention mention = record.value();
            if (!mention.getLate() && counted.add(mention.getMention().getMentionId())) {
                count(mention, volumes);
            }
        });
        return volumes;
    }

    private static void count(EnrichedMention mention, Map<String, Long> volumes) {
        for (String brand : mention.getBrands()) {
            Stream.concat(Stream.of(ALL), mention.getFunctions().stream().map(FunctionMatch::getFunction))
                    .distinct()
                    .map(function -> key(brand, function, mention.getMention().getPublishedAt()))
                    .forEach(key -> volumes.merge(key, 1L, Long::sum));
        }
    }

    private static List<Alert> alerts(TopicRecords records) {
        Map<String, Alert> latest = new HashMap<>();
        records.read(Topics.ALERTS, record -> latest.put(record.key(), record.value()));
        return latest.values().stream()
                .sorted(Comparator.comparing(Alert::getOpenedAt).thenComparing(Alert::getAlertId))
                .toList();
    }

    static String key(String brand, String function, Instant time) {
        return brand + "/" + function + "/" + time.truncatedTo(ChronoUnit.HOURS);
    }

    /** Volumes of the hourly windows that hold something. */
    SortedMap<String, Long> volumes() {
        SortedMap<String, Long> volumes = new TreeMap<>();
        hourly.forEach((key, window) -> volumes.put(key, window.getVolume()));
        volumes.values().removeIf(volume -> volume == 0);
        return volumes;
    }
}
