package io.vigie.analytics.detect;

import java.util.List;

/**
 * Too little: the lower tail of the negative binomial that spikes are judged by, over windows of an hour, six hours and a
 * day, at the end of each hour. Not more often: what is missed is missed by the hour, and a silent key needs no attention
 * in between.
 */
final class Drop {

    /** A drop is judged over windows from this length on, buckets. */
    private static final int SHORTEST = LongPast.STEP;

    /** On its best days a key hears at most so many times its average: more would be another key. */
    private static final double BEST_DAY = 2;

    private final DetectorConfig config;
    private final Judge judge;

    Drop(DetectorConfig config, Judge judge) {
        this.config = config;
        this.judge = judge;
    }

    /** Whether drops are judged at the end of a bucket. */
    static boolean isDue(long bucket) {
        return LongPast.begins(bucket + 1);
    }

    /** The first bucket from one on at whose end drops are judged. */
    static long nextDue(long bucket) {
        return bucket + LongPast.STEP - 1 - Math.floorMod(bucket, LongPast.STEP);
    }

    /** Whether enough is usually heard of a key in the longest window; never becomes so in silence. */
    static boolean isPossible(DetectorState state, DetectorConfig config) {
        int longest = config.windows().get(config.windows().size() - 1);
        return longest >= SHORTEST && state.level.mean() * longest * BEST_DAY >= config.minimumExpected();
    }

    /** Windows in which enough was expected; a spike, once told, and what is missing are in none of them. */
    Judgement judge(DetectorState state, long bucket, Counts counts, double expected) {
        Judgement result = Judgement.NONE;
        List<WindowEvidence> windows = judge.below(state, bucket, counts, expected);
        for (int i = 0; i < windows.size(); i++) {
            WindowEvidence window = windows.get(i);
            if (config.windows().get(i) >= SHORTEST && bothers(window)) {
                result = new Judgement(
                        result.strongest().orStronger(window), result.decisive().orStronger(window));
            }
        }
        return result;
    }

    private boolean bothers(WindowEvidence window) {
        return window.expected() >= config.minimumExpected() && !(config.onlySilence() && window.observed() > 0);
    }

    /** Whether the shortest window that could open a drop sees none: the key is back. */
    boolean isOver(DetectorState state, long bucket, Counts counts, double expected) {
        if (config.onlySilence()) {
            return state.past.volume(SHORTEST - 1) + counts.volume() > 0;
        }
        List<WindowEvidence> windows = judge.below(state, bucket, counts, expected);
        for (int i = 0; i < windows.size(); i++) {
            WindowEvidence window = windows.get(i);
            if (config.windows().get(i) >= SHORTEST && judge.ofSilence(state, i, window) >= config.droppingScore()) {
                return window.score() < config.life().closingScore();
            }
        }
        return false;
    }
}
