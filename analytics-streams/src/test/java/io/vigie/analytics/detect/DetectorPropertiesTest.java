package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class DetectorPropertiesTest {

    /** Short warm-up, so that short histories are judged too; a zone with summer time. */
    private static final DetectorConfig CONFIG =
            DetectorConfig.defaults(ZoneId.of("Europe/Paris")).withWarmUp(Duration.ofMinutes(30));

    private final SpikeDetector detector = new SpikeDetector(CONFIG);

    /** A history is buckets with counts and gaps between them. */
    record Heard(int gap, Counts counts) {}

    @Provide
    Arbitrary<List<Heard>> histories() {
        Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 40)),
                Tuple.of(1, Arbitraries.integers().between(41, 12_000)));
        Arbitrary<Integer> volumes = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(0, 5)),
                Tuple.of(2, Arbitraries.integers().between(6, 300)),
                Tuple.of(1, Arbitraries.integers().between(301, 50_000_000)));
        Arbitrary<Counts> counts = volumes.flatMap(
                volume -> Arbitraries.integers().between(0, volume).map(negatives -> Counts.of(volume, negatives)));
        return Combinators.combine(gaps, counts)
                .as(Heard::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 200)
    void everyNumberIsANumberAndSeverityIsOneToFive(@ForAll("histories") List<Heard> history) {
        for (Verdict verdict : lazily(DetectorState.startingAt(0, CONFIG), history)) {
            Evidence evidence = verdict.evidence();
            assertThat(evidence.severity()).isBetween(1, 5);
            assertThat(evidence.window().score()).isBetween(0.0, 300.0);
            assertThat(evidence.novelty()).isBetween(0.0, 300.0);
            assertThat(evidence.share().score()).isBetween(0.0, 300.0);
            assertThat(evidence.window().expected()).isFinite().isNotNegative();
            assertThat(evidence.onsetBucket()).isLessThanOrEqualTo(evidence.bucket());
        }
    }

    @Property(tries = 100)
    void skippedBucketsAreZeros(@ForAll("histories") List<Heard> history) {
        DetectorState lazy = DetectorState.startingAt(0, CONFIG);
        DetectorState explicit = DetectorState.startingAt(0, CONFIG);
        List<Verdict> lazyTold = told(lazily(lazy, history));
        List<Verdict> explicitTold = told(explicitly(explicit, history));
        assertThat(lazyTold).isEqualTo(explicitTold);
        assertThat(lazy.toBytes()).isEqualTo(explicit.toBytes());
    }

    @Property(tries = 100)
    void aStateReadBackGoesOnAsTheOneWritten(
            @ForAll("histories") List<Heard> history, @ForAll("histories") List<Heard> later) {
        DetectorState written = DetectorState.startingAt(0, CONFIG);
        lazily(written, history);
        DetectorState read = DetectorState.fromBytes(written.toBytes());
        assertThat(read.toBytes()).isEqualTo(written.toBytes()).hasSizeLessThan(1000);
        assertThat(lazily(read, later)).isEqualTo(lazily(written, later));
    }

    @Property(tries = 200)
    void moreMentionsAreNeverLessEvidence(
            @ForAll("histories") List<Heard> history, @ForAll @IntRange(max = 500) int count) {
        DetectorState state = DetectorState.startingAt(0, CONFIG);
        lazily(state, history);
        Verdict fewer = detector.peek(state, state.nextBucket(), Counts.ofVolume(count));
        Verdict more = detector.peek(state, state.nextBucket(), Counts.ofVolume(count + 1));
        assertThat(more.evidence().novelty())
                .isGreaterThanOrEqualTo(fewer.evidence().novelty() - 1e-9);
        if (fewer instanceof Verdict.Opened) {
            assertThat(more).isInstanceOf(Verdict.Opened.class);
        }
    }

    @Property(tries = 50)
    void peekingChangesNothing(@ForAll("histories") List<Heard> history, @ForAll @IntRange(max = 500) int count) {
        DetectorState state = DetectorState.startingAt(0, CONFIG);
        lazily(state, history);
        byte[] before = state.toBytes();
        detector.peek(state, state.nextBucket() + 7, Counts.ofVolume(count));
        assertThat(state.toBytes()).isEqualTo(before);
    }

    @Property(tries = 50)
    void aTruncatedStateIsRefused(@ForAll @IntRange(max = 400) int length) {
        byte[] bytes = DetectorState.startingAt(0, CONFIG).toBytes();
        assertThatThrownBy(() -> DetectorState.fromBytes(Arrays.copyOf(bytes, length)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Written by version 3, of the very series that is run here. */
    @Example
    void aStateOfAnEarlierVersionGoesOnAsOneOfToday() throws IOException {
        Run run = Run.standard().background(SyntheticSeries.poisson(14, 4), 10);
        DetectorState earlier = earlier("detector-state-3.bin");
        assertThat(earlier.nextBucket()).isEqualTo(run.state.nextBucket());
        for (int volume = 0; volume < 40; volume += 8) {
            Evidence now = run.detector
                    .peek(run.state, run.state.nextBucket(), Counts.ofVolume(volume))
                    .evidence();
            Evidence then = run.detector
                    .peek(earlier, run.state.nextBucket(), Counts.ofVolume(volume))
                    .evidence();
            assertThat(then.window().expected()).isCloseTo(now.window().expected(), withinPercentage(0.1));
            assertThat(then.novelty()).isCloseTo(now.novelty(), within(0.01));
        }
        assertThat(DetectorState.fromBytes(earlier.toBytes()).toBytes()).isEqualTo(earlier.toBytes());
    }

    private static DetectorState earlier(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DetectorState.class.getResourceAsStream(name))) {
            return DetectorState.fromBytes(in.readAllBytes());
        }
    }

    private List<Verdict> lazily(DetectorState state, List<Heard> history) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Heard heard : history) {
            verdicts.addAll(detector.observe(state, state.nextBucket() + heard.gap(), heard.counts()));
        }
        return verdicts;
    }

    private List<Verdict> explicitly(DetectorState state, List<Heard> history) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Heard heard : history) {
            for (int i = 0; i < heard.gap(); i++) {
                verdicts.addAll(detector.observe(state, state.nextBucket(), Counts.ZERO));
            }
            verdicts.addAll(detector.observe(state, state.nextBucket(), heard.counts()));
        }
        return verdicts;
    }

    private static List<Verdict> told(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !(verdict instanceof Verdict.Quiet))
                .toList();
    }
}
