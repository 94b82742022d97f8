package io.vigie.analytics.detect;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One key, fed bucket by bucket from bucket 0; keeps what was told. */
final class Run {

    static final DetectorConfig CONFIG = DetectorConfig.defaults(ZoneOffset.UTC);

    final SpikeDetector detector;
    final DetectorState state;
    final List<Verdict> told = new ArrayList<>();

    Run(DetectorConfig config) {
        this.detector = new SpikeDetector(config);
        this.state = DetectorState.startingAt(0, config);
    }

    static Run standard() {
        return new Run(CONFIG);
    }

    /** Background for some days, with about three in ten mentions negative. */
    Run background(SyntheticSeries series, int days) {
        long end = state.nextBucket() + (long) days * SyntheticSeries.DAY;
        while (state.nextBucket() < end) {
            int volume = series.next(state.nextBucket());
            feed(Counts.of(volume, (int) Math.round(volume * 0.3)));
        }
        return this;
    }

    Run repeat(Counts counts, int buckets) {
        for (int i = 0; i < buckets; i++) {
            feed(counts);
        }
        return this;
    }

    List<Verdict> feed(Counts counts) {
        List<Verdict> verdicts = detector.observe(state, state.nextBucket(), counts);
        verdicts.stream().filter(verdict -> !(verdict instanceof Verdict.Quiet)).forEach(told::add);
        return verdicts;
    }

    <T extends Verdict> List<T> told(Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Stream<Verdict.Opened> opened(Kind kind) {
        return told(Verdict.Opened.class).stream()
                .filter(opened -> opened.evidence().kind() == kind);
    }

    static Verdict of(Kind kind, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.evidence().kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
