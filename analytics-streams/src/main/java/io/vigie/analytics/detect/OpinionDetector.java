package io.vigie.analytics.detect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Notices that opinion on a key turns, for the worse or for the better, over hours to days: the share of negative mentions in windows
 * of 6 hours, a day and 3 days beside what the key is used to. Stateless; everything remembered is in the
 * {@link OpinionState} of the key. Hours that are not told were silent.
 */
public final class OpinionDetector {

    private final DetectorConfig config;
    private final OpinionJudge judge;
    private final OpinionLearner learner;
    private final ShiftLife life;
    private final double peakRetained;

    public OpinionDetector(DetectorConfig config) {
        this.config = config;
        this.judge = new OpinionJudge(config);
        this.learner = new OpinionLearner(config, judge);
        this.life = new ShiftLife(config, judge);
        this.peakRetained = retained(ShiftCalibration.PEAK_HALF_LIFE, config);
    }

    /**
     * Adds an hour of a key, which must not be before one that was told already.
     *
     * @param last last bucket of the hour
     * @param counts what was heard in it
     * @return the verdict, when a block of hours is over with it
     */
    public Optional<Verdict> observe(OpinionState state, long last, Counts counts) {
        long block = block(last, config);
        Require.that(block >= state.block, "block " + block + " was judged already, next is " + state.block);
        while (state.block < block) {
            end(state, lastBucket(state));
        }
        state.past.add(counts);
        return last == lastBucket(state) ? Optional.of(end(state, last)) : Optional.empty();
    }

    private long lastBucket(OpinionState state) {
        return (state.block + 1) * blockBuckets(config) - 1;
    }

    private Verdict end(OpinionState state, long bucket) {
        List<ShiftWindow> windows = judge.windows(state);
        Verdict verdict = life.decide(state, bucket, windows);
        if (verdict instanceof Verdict.Opened) {
            learner.unrest(state, windows.get(state.window));
        } else if (verdict instanceof Verdict.Closed closed && closed.ending() == Verdict.Ending.NEW_NORMAL) {
            learner.move(state, windows.get(windows.size() - 1));
        }
        state.observed++;
        learner.learn(state);
        state.track.fade(peakRetained);
        state.past.begin();
        state.block++;
        return verdict;
    }

    static long block(long bucket, DetectorConfig config) {
        return Math.floorDiv(bucket, blockBuckets(config));
    }

    /** A block is of whole steps, so that what is known at their ends makes it up. */
    static long blockBuckets(DetectorConfig config) {
        long steps = ShiftCalibration.BLOCK.dividedBy(config.bucket().multipliedBy(LongPast.STEP));
        return Math.max(1, steps) * LongPast.STEP;
    }

    /** What is retained of old evidence from one block to the next. */
    static double retained(Duration halfLife, DetectorConfig config) {
        double blocks = (double) config.buckets(halfLife) / blockBuckets(config);
        return Math.pow(2, -1 / blocks);
    }
}
