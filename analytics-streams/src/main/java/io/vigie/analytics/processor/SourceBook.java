package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.Kind;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.detect.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which sources deliver. Every task keeps all of them, from the same counts, so that each knows of the silence of a source in the
 * bucket in which the others do. Who posts may name any source, so that no more than {@value #MOST} are kept.
 */
final class SourceBook {

    /** Stands for all brands in what is told of a source. */
    static final String ALL_BRANDS = "*";

    /** Sources kept: for one more, that one is forgotten which is not missed yet and was judged least lately. */
    static final int MOST = 1_000;

    private static final String PREFIX = "source:";

    private final SpikeDetector detector;
    private final KeyValueStore<BucketKey, Long> counts;
    private final KeyValueStore<String, byte[]> detectors;
    /** What was heard of each source, by bucket not judged yet. */
    private final TreeMap<Long, Map<String, Long>> heard = new TreeMap<>();

    private final Set<String> missable = new TreeSet<>();
    private final Set<String> missed = new HashSet<>();
    /** Sources whose silence would not be told yet, judged least lately first. */
    private final Set<String> casual = new LinkedHashSet<>();

    private final Set<String> silent = new TreeSet<>();
    /** Sources that nobody waits for any more, of the bucket that was judged last. */
    private final Set<String> gone = new TreeSet<>();

    private SourceBook(ProcessingContext context, DetectorConfig config) {
        this.detector = new SpikeDetector(config.forSilence());
        this.counts = context.getStateStore(StoreNames.SOURCE_COUNTS);
        this.detectors = context.getStateStore(StoreNames.SOURCES);
    }

    static SourceBook in(ProcessingContext context, DetectorConfig config) {
        SourceBook book = new SourceBook(context, config);
        book.restore();
        return book;
    }

    private void restore() {
        try (KeyValueIterator<BucketKey, Long> all = counts.all()) {
            all.forEachRemaining(entry -> remember(entry.key, entry.value));
        }
        Map<String, DetectorState> known = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> all = detectors.all()) {
            all.forEachRemaining(entry -> known.put(entry.key, DetectorState.fromBytes(entry.value)));
        }
        known.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().nextBucket()))
                .forEach(entry -> note(entry.getKey(), entry.getValue()));
    }

    private void remember(BucketKey key, long mentions) {
        heard.computeIfAbsent(key.bucket(), unknown -> new HashMap<>()).put(key.brand(), mentions);
    }

    /** Counts what a partition heard: two for each mention, and one when any was replayed. */
    void add(Signal.Delivery delivery) {
        delivery.mentions().forEach((source, mentions) -> {
            BucketKey key = new BucketKey(source, delivery.bucket());
            @Nullable Long known = counts.get(key);
            long sum = ((known == null ? 0 : known) + 2 * mentions) | (delivery.replayed() ? 1 : 0);
            counts.put(key, sum);
            remember(key, sum);
        });
    }

    /** Sources that are silent, as far as was judged. */
    Set<String> silent() {
        return Set.copyOf(silent);
    }

    /** Sources whose silence became the new normal in the bucket that was judged last. */
    Set<String> gone() {
        return Set.copyOf(gone);
    }

    /** The next bucket to judge on account of a source; the other one if there is none before it. */
    long nextFrom(long bucket, long end) {
        @Nullable Long next = heard.ceilingKey(bucket);
        long first = next == null ? end : Math.min(end, next);
        return missable.isEmpty() ? first : Math.min(first, detector.nextMissing(bucket));
    }

    /** Judges a complete bucket: silences that begin, grow and end, by source. */
    List<Finding> judge(long bucket) {
        Map<String, Long> now = heard.getOrDefault(bucket, Map.of());
        Set<String> sources = worthJudging(now);
        if (detector.nextMissing(bucket) == bucket) {
            sources.addAll(missable);
        }
        gone.clear();
        List<Finding> findings = new ArrayList<>();
        for (String source : sources) {
            judge(source, bucket, now.getOrDefault(source, 0L)).stream()
                    .filter(verdict -> verdict.evidence().kind() == Kind.DROP)
                    .filter(verdict -> !(verdict instanceof Verdict.Quiet))
                    .forEach(verdict -> {
                        findings.add(new Finding(keyOf(source), verdict, false));
                        noteGone(source, verdict);
                    });
        }
        forget(bucket);
        return findings;
    }

    private void noteGone(String source, Verdict verdict) {
        if (verdict instanceof Verdict.Closed closed && closed.ending() == Verdict.Ending.NEW_NORMAL) {
            gone.add(source);
        }
    }

    /** Those known, and of the others the busiest, as many as can be kept: whoever posts may name any. */
    private Set<String> worthJudging(Map<String, Long> delivered) {
        Set<String> sources = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        delivered.keySet().forEach(source -> (isKnown(source) ? sources : unknown).add(source));
        unknown.sort(
                Comparator.comparing((String source) -> delivered.getOrDefault(source, 0L), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
        sources.addAll(unknown.subList(0, Math.min(unknown.size(), MOST)));
        return sources;
    }

    private boolean isKnown(String source) {
        return missed.contains(source) || casual.contains(source);
    }

    private List<Verdict> judge(String source, long bucket, long delivered) {
        byte @Nullable [] bytes = detectors.get(source);
        if (bytes == null && !makeRoom()) {
            return List.of();
        }
        DetectorState state = bytes == null ? start(bucket) : DetectorState.fromBytes(bytes);
        if (!state.fits(detector.config())) {
            state = start(bucket);
        }
        if (delivered > 0) {
            state.heardFromHistory(delivered % 2 == 1);
        }
        List<Verdict> verdicts = delivered == 0
                ? detector.advance(state, bucket + 1)
                : detector.observe(state, bucket, Counts.ofVolume(Math.toIntExact(delivered / 2)));
        detectors.put(source, state.toBytes());
        note(source, state);
        return verdicts;
    }

    /** Whether there is room for one more. */
    private boolean makeRoom() {
        if (missed.size() + casual.size() < MOST) {
            return true;
        }
        Iterator<String> oldest = casual.iterator();
        if (!oldest.hasNext()) {
            return false;
        }
        String forgotten = oldest.next();
        oldest.remove();
        missable.remove(forgotten);
        detectors.delete(forgotten);
        return true;
    }

    private DetectorState start(long bucket) {
        return DetectorState.startingAt(bucket, detector.config());
    }

    private void forget(long bucket) {
        Map<Long, Map<String, Long>> judged = heard.headMap(bucket, true);
        judged.forEach((at, sources) -> sources.keySet().forEach(source -> counts.delete(new BucketKey(source, at))));
        judged.clear();
    }

    private void note(String source, DetectorState state) {
        note(source, missable, state.isMissable(detector.config()));
        boolean isMissed = state.isMissed(detector.config());
        note(source, missed, isMissed);
        casual.remove(source);
        note(source, casual, !isMissed);
        note(source, silent, state.isOpen(Kind.DROP));
    }

    private static void note(String source, Set<String> sources, boolean isOne) {
        if (isOne) {
            sources.add(source);
        } else {
            sources.remove(source);
        }
    }

    /** What is told of a source is of all brands. */
    private static FunctionKey keyOf(String source) {
        return new FunctionKey(ALL_BRANDS, PREFIX + source);
    }
}
