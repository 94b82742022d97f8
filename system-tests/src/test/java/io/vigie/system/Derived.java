package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a generation derived, bit by bit, but for when the machine did it and how often it told of it. */
record Derived(Map<String, FunctionMetrics> windows, Map<String, EnrichedMention> enriched, Map<String, Spike> spikes) {

    private static final int MOST_TOLD = 10;

    static Derived of(RunningPlatform running, Generation generation) {
        Map<String, FunctionMetrics> windows = new TreeMap<>();
        running.records(Topics.FUNCTION_METRICS, generation)
                .forEach(record -> windows.put(record.key(), timeless(record.value())));
        Map<String, EnrichedMention> enriched = new TreeMap<>();
        for (ConsumerRecord<String, EnrichedMention> record : running.records(Topics.ENRICHED_MENTIONS, generation)) {
            assertThat(enriched.put(record.key(), timeless(record.value())))
                    .as("%s, each once", record.key())
                    .isNull();
        }
        Map<String, Spike> spikes = new TreeMap<>();
        running.records(Topics.SPIKES, generation).stream()
                .filter(record -> record.value() != null)
                .forEach(record -> spikes.put(record.value().getSpikeId(), timeless(record.value())));
        return new Derived(windows, enriched, spikes);
    }

    /** What is not the same in another, in few words: key, and the fields that differ. */
    List<String> differences(Derived other) {
        return Stream.of(
                        differences(windows, other.windows),
                        differences(enriched, other.enriched),
                        differences(spikes, other.spikes))
                .flatMap(List::stream)
                .limit(MOST_TOLD)
                .toList();
    }

    static List<String> differences(
            Map<String, ? extends SpecificRecord> some, Map<String, ? extends SpecificRecord> others) {
        Set<String> keys = new TreeSet<>(some.keySet());
        keys.addAll(others.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(some.get(key), others.get(key)))
                .map(key -> key + ": " + difference(some.get(key), others.get(key)))
                .limit(MOST_TOLD)
                .toList();
    }

    private static String difference(@Nullable SpecificRecord one, @Nullable SpecificRecord other) {
        if (one == null || other == null) {
            return one == null ? "only there" : "only here";
        }
        return one.getSchema().getFields().stream()
                .filter(field -> !Objects.equals(one.get(field.pos()), other.get(field.pos())))
                .map(field -> field.name() + " " + one.get(field.pos()) + " | " + other.get(field.pos()))
                .collect(Collectors.joining(", "));
    }

    /** Those windows that are told for good. */
    Map<String, FunctionMetrics> closedWindows() {
        Map<String, FunctionMetrics> closed = new TreeMap<>(windows);
        closed.values().removeIf(window -> !window.getComplete());
        return closed;
    }

    private static FunctionMetrics timeless(FunctionMetrics window) {
        return FunctionMetrics.newBuilder(window).setEmittedAt(Instant.EPOCH).build();
    }

    private static EnrichedMention timeless(EnrichedMention enriched) {
        Mention mention = Mention.newBuilder(enriched.getMention())
                .setReceivedAt(Instant.EPOCH)
                .setIngestedAt(Instant.EPOCH)
                .build();
        return EnrichedMention.newBuilder(enriched).setMention(mention).build();
    }

    private static Spike timeless(Spike spike) {
        return Spike.newBuilder(spike)
                .setRevision(0)
                .setHeardAt(Instant.EPOCH)
                .setEmittedAt(Instant.EPOCH)
                .build();
    }
}
