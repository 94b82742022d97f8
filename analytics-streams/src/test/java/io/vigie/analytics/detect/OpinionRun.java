package io.vigie.analytics.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opinion on one key, fed hour by hour from hour 0 as the topology does; keeps what was told. */
final class OpinionRun {

    final OpinionDetector detector;
    final OpinionState state;
    final List<Verdict> told = new ArrayList<>();
    long hour;

    OpinionRun(DetectorConfig config) {
        this.detector = new OpinionDetector(config);
        this.state = OpinionState.startingAt(0, config);
    }

    static OpinionRun standard() {
        return new OpinionRun(Run.CONFIG);
    }

    OpinionRun days(SyntheticOpinion opinion, int days, double shift) {
        for (long end = hour + (long) days * SyntheticOpinion.DAY; hour < end; ) {
            feed(opinion.next(hour, shift));
        }
        return this;
    }

    OpinionRun repeat(Counts counts, int hours) {
        for (int i = 0; i < hours; i++) {
            feed(counts);
        }
        return this;
    }

    /** An hour; a silent one is told only when there is something to judge. */
    void feed(Counts counts) {
        if (counts.volume() > 0 || state.isDue()) {
            detector.observe(state, lastBucket(), counts)
                    .filter(verdict -> !(verdict instanceof Verdict.Quiet))
                    .ifPresent(told::add);
        }
        hour++;
    }

    long lastBucket() {
        return (hour + 1) * LongPast.STEP - 1;
    }

    Stream<Verdict.Opened> opened() {
        return told.stream().filter(Verdict.Opened.class::isInstance).map(Verdict.Opened.class::cast);
    }

    List<String> reasons() {
        return told.stream().map(Verdict::reason).toList();
    }

    static boolean isWorse(Verdict verdict) {
        NegativeShare share = verdict.evidence().share();
        return share.observed() > share.expected();
    }
}
