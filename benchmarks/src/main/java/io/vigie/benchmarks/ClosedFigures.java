package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.catalogue.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was told of windows that closed, to compare contenders by: each window with its figures, and sums by length. */
final class ClosedFigures {

    private final SortedMap<String, String> windows = new TreeMap<>();
    private final SortedMap<Integer, Sum> sums = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    private long enriched;
    private long open;

    private ClosedFigures() {}

    private static final class Sum {
        private long windows;
        private long volume;
    }

    static ClosedFigures in(KafkaConfig kafka) {
        ClosedFigures figures = new ClosedFigures();
        TopicRecords topics = new TopicRecords(kafka);
        topics.read(Topics.FUNCTION_METRICS, record -> figures.add(record.key(), record.value()));
        topics.read(Topics.ENRICHED_MENTIONS, record -> figures.enriched++);
        return figures;
    }

    private void add(String key, FunctionMetrics metrics) {
        if (!metrics.getComplete()) {
            open++;
            return;
        }
        if (windows.put(key, Figures.of(metrics)) != null) {
            throw new IllegalStateException(key + " was closed twice");
        }
        keys.add(metrics.getBrand() + '/' + metrics.getFunction());
        Sum sum = sums.computeIfAbsent(metrics.getWindowMinutes(), unknown -> new Sum());
        sum.windows++;
        sum.volume += metrics.getVolume();
    }

    /** Window, tab, figures. */
    List<String> lines() {
        return windows.entrySet().stream()
                .map(window -> window.getKey() + "\t" + window.getValue())
                .toList();
    }

    String summary(String name) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "%-22s told: %,d enriched mentions, %,d reports of open windows, %,d keys%n",
                name, enriched, open, keys.size()));
        for (Map.Entry<Integer, Sum> sum : sums.entrySet()) {
            out.append(String.format(
                    "%-22s windows of %4d min: %,9d, volume in sum %,11d%n",
                    name, sum.getKey(), sum.getValue().windows, sum.getValue().volume));
        }
        return out.toString();
    }
}
