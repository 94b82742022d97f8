package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
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

/**
 * What a generation derived, bit by bit, but for when the machine did it and how often it told of it. Held as bytes: there
 * are many.
 */
record Derived(
        Map<String, ByteBuffer> windows,
        Set<String> closed,
        Map<String, ByteBuffer> enriched,
        Map<String, ByteBuffer> spikes) {

    /** More stories or words in a window may be counted short, and otherwise from run to run (docs/topics.md). */
    private static final int EXACT_STORIES = 64;

    private static final int EXACT_TERMS = 256 / 40;

    private static final int MOST_TOLD = 10;

    /** Reads a record back. */
    private interface Decoder {
        SpecificRecord decode(ByteBuffer bytes) throws IOException;
    }

    static Derived of(RunningPlatform running, Generation generation) throws IOException {
        Map<String, ByteBuffer> windows = new TreeMap<>();
        Set<String> closed = new HashSet<>();
        for (ConsumerRecord<String, FunctionMetrics> record : running.records(Topics.FUNCTION_METRICS, generation)) {
            windows.put(record.key(), timeless(record.value()));
            if (record.value().getComplete()) {
                closed.add(record.key());
            }
        }
        Map<String, ByteBuffer> enriched = new TreeMap<>();
        for (ConsumerRecord<String, EnrichedMention> record : running.records(Topics.ENRICHED_MENTIONS, generation)) {
            assertThat(enriched.put(record.key(), timeless(record.value())))
                    .as("%s, each once", record.key())
                    .isNull();
        }
        Map<String, ByteBuffer> spikes = new TreeMap<>();
        for (ConsumerRecord<String, Spike> record : running.records(Topics.SPIKES, generation)) {
            if (record.value() != null) {
                spikes.put(record.value().getSpikeId(), timeless(record.value()));
            }
        }
        return new Derived(windows, closed, enriched, spikes);
    }

    /** What is not the same in another, in few words: key, and the fields that differ. */
    List<String> differences(Derived other) {
        return Stream.of(
                        differences(windows, other.windows, FunctionMetrics::fromByteBuffer),
                        differences(enriched, other.enriched, EnrichedMention::fromByteBuffer),
                        differences(spikes, other.spikes, Spike::fromByteBuffer))
                .flatMap(List::stream)
                .toList();
    }

    /** The same of the windows that are told for good. */
    List<String> differencesOfClosedWindows(Derived other) {
        return differences(closedWindows(), other.closedWindows(), FunctionMetrics::fromByteBuffer);
    }

    private Map<String, ByteBuffer> closedWindows() {
        Map<String, ByteBuffer> told = new TreeMap<>(windows);
        told.keySet().retainAll(closed);
        return told;
    }

    private static List<String> differences(
            Map<String, ByteBuffer> some, Map<String, ByteBuffer> others, Decoder decoder) {
        Set<String> keys = new TreeSet<>(some.keySet());
        keys.addAll(others.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(some.get(key), others.get(key)))
                .map(key -> key + ": " + difference(some.get(key), others.get(key), decoder))
                .filter(difference -> !difference.endsWith(": "))
                .limit(MOST_TOLD)
                .toList();
    }

    /** Empty where only the order of a map differs. */
    private static String difference(@Nullable ByteBuffer one, @Nullable ByteBuffer other, Decoder decoder) {
        if (one == null || other == null) {
            return one == null ? "only there" : "only here";
        }
        try {
            return difference(decoder.decode(one.duplicate()), decoder.decode(other.duplicate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(SpecificRecord one, SpecificRecord other) {
        return one.getSchema().getFields().stream()
                .filter(field -> !Objects.equals(one.get(field.pos()), other.get(field.pos())))
                .map(field -> field.name() + " " + one.get(field.pos()) + " | " + other.get(field.pos()))
                .collect(Collectors.joining(", "));
    }

    private static ByteBuffer timeless(FunctionMetrics window) throws IOException {
        FunctionMetrics timeless =
                FunctionMetrics.newBuilder(window).setEmittedAt(Instant.EPOCH).build();
        if (window.getVolume() > EXACT_STORIES) {
            timeless.setTopStories(List.of());
        }
        if (window.getVolume() > EXACT_TERMS) {
            timeless.setTopTerms(List.of());
        }
        return timeless.toByteBuffer();
    }

    private static ByteBuffer timeless(EnrichedMention enriched) throws IOException {
        Mention mention = Mention.newBuilder(enriched.getMention())
                .setReceivedAt(Instant.EPOCH)
                .setIngestedAt(Instant.EPOCH)
                .build();
        return EnrichedMention.newBuilder(enriched).setMention(mention).build().toByteBuffer();
    }

    private static ByteBuffer timeless(Spike spike) throws IOException {
        Spike timeless = Spike.newBuilder(spike)
                .setRevision(0)
                .setHeardAt(Instant.EPOCH)
                .setEmittedAt(Instant.EPOCH)
                .build();
        timeless.getEvidence().setTerms(List.of());
        timeless.getEvidence().getSamples().forEach(sample -> sample.setCopies(0));
        return timeless.toByteBuffer();
    }
}
