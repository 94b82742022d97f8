package io.vigie.analytics.detect;

import java.time.Duration;
import java.util.List;

/** Learns the ordinary from buckets that no spike is open on; what sticks out is cut back first (winsorised). */
final class Learner {

    private static final double CUT_DEVIATIONS = 4;
    private static final double CUT_DISPERSIONS = 4;

    /** Steps that a new normal is taken from. */
    private static final int LAST_STEPS = 6;

    private final DetectorConfig config;
    private final Judge judge;
    private final Fading fading;
    private final int[] windows;
    private final long day;

    Learner(DetectorConfig config, Judge judge, Fading fading) {
        this.config = config;
        this.judge = judge;
        this.fading = fading;
        this.windows = config.windows().stream().mapToInt(Integer::intValue).toArray();
        this.day = config.buckets(Duration.ofDays(1));
    }

    /** Learns the level and factors from a bucket expected to hold {@code expected} mentions. */
    void volume(DetectorState state, Counts counts, double expected, double position) {
        double mentions = Math.min(counts.volume(), most(state, 0, expected));
        double factor = state.profile.factor(position);
        if (state.observed >= day) {
            dispersion(state);
        }
        state.level.learn(mentions, factor, fading.level());
        state.profile.learn(mentions, position, fading);
    }

    /** Notes how far the scores of a bucket reach, unless a spike tells of them. */
    void tail(DetectorState state, List<WindowEvidence> evidence, boolean told) {
        if (state.observed < day) {
            return;
        }
        for (int i = 0; i < windows.length; i++) {
            state.tail.learn(i, evidence.get(i).score(), state.observed, told);
        }
    }

    void share(DetectorState state, Counts counts) {
        state.share.learn(counts, fading.level());
    }

    /** A spike became the new normal: the level moves to what is left of it, the last hours, and is known as well as they make it known. */
    void moveLevelUp(DetectorState state, long bucket, Counts counts, double expected) {
        LongPast.Sum last = state.past.longer().heard(bucket, LAST_STEPS);
        double ratio = (last.volume() + counts.volume()) / Math.max(last.expected() + expected, 1e-9);
        move(state, Math.max(1, ratio), LAST_STEPS * LongPast.STEP);
    }

    /** The same for a drop; half a mention stands for none, as in the level's prior. */
    void moveLevelDown(DetectorState state, SpikeTotals totals) {
        double volume = totals.volume() + Calibration.LEVEL_PRIOR;
        move(state, Math.min(1, volume / (totals.expected() + Calibration.LEVEL_PRIOR)), day);
    }

    /** To a part of what it was, because the rest will not be heard any more. */
    void moveLevelDown(DetectorState state, double ratio) {
        move(state, ratio, day);
    }

    private static void move(DetectorState state, double ratio, long atMostBuckets) {
        state.level.move(ratio, (double) atMostBuckets);
        state.profile.rescale(ratio);
    }

    private void dispersion(DetectorState state) {
        for (int i = 0; i < windows.length; i++) {
            LongPast.Sum settled = state.past.settled(state.next - 1, windows[i]);
            if (settled.expected() == 0) {
                continue;
            }
            double mean = settled.expected();
            double observed = Math.min((double) settled.volume(), most(state, i, mean));
            double error = observed - mean;
            double unexplained = error * error - mean * mean * judge.ignorance(state, i);
            state.dispersion.learn(i, unexplained, mean, fading.dispersion());
        }
    }

    private double most(DetectorState state, int index, double mean) {
        double deviation = Math.sqrt(judge.variance(state, index, mean));
        double dispersion = state.dispersion.of(index, config.baseline().priorDispersion());
        return mean + CUT_DEVIATIONS * deviation + CUT_DISPERSIONS * dispersion;
    }
}
