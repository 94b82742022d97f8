package io.vigie.analytics.detect;

import io.vigie.analytics.detect.UsualOpinion.BlockOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Weighs opinion in the windows that end with the running block; changes nothing. */
final class OpinionJudge {

    private final DetectorConfig config;
    private final BucketCalendar calendar;
    private final double prior;
    private final long least;

    OpinionJudge(DetectorConfig config) {
        this.config = config;
        this.calendar = new BucketCalendar(config.zone(), config.bucket().toSeconds());
        this.prior = config.baseline().priorNegativeShare();
        this.least = (long) ShiftCalibration.MENTIONS_PER_MINIMUM * config.minimumCount();
    }

    List<ShiftWindow> windows(OpinionState state) {
        List<ShiftWindow> windows = new ArrayList<>(ShiftCalibration.WINDOWS.length);
        for (int i = 0; i < ShiftCalibration.WINDOWS.length; i++) {
            windows.add(window(state, i, 0));
        }
        return windows;
    }

    /** A window whose youngest block has some age. */
    ShiftWindow window(OpinionState state, int index, int youngest) {
        long negatives = 0;
        long scored = 0;
        double expected = 0;
        for (int age = youngest; age < youngest + ShiftCalibration.WINDOWS[index]; age++) {
            int judged = state.past.scored(age);
            negatives += state.past.negatives(age);
            scored += judged;
            expected += judged == 0 ? 0 : judged * state.usual.share(at(state, age), prior);
        }
        ShiftWindow window = new ShiftWindow(index, negatives, scored, expected, 0);
        double score = isEnough(window) ? score(window, designEffect(state, window)) : 0;
        return new ShiftWindow(index, negatives, scored, expected, score);
    }

    boolean isEnough(ShiftWindow window) {
        return window.scored() >= least;
    }

    /** How many mentions stand for one independent opinion, where the mean is not known exactly either. */
    double designEffect(OpinionState state, ShiftWindow window) {
        return state.unrest.of(window.index()) + ignorance(state, window);
    }

    /** The part of it that comes of not knowing the mean. */
    double ignorance(OpinionState state, ShiftWindow window) {
        return window.scored() * state.unrest.longest() / state.usual.weight();
    }

    private static double score(ShiftWindow window, double designEffect) {
        long others = window.scored() - window.negatives();
        return window.isWorse()
                ? TailScore.clumped(window.negatives(), window.scored(), window.usualShare(), designEffect)
                : TailScore.clumped(others, window.scored(), 1 - window.usualShare(), designEffect);
    }

    BlockOfWeek at(OpinionState state, int age) {
        long bucket = (state.block - age) * OpinionDetector.blockBuckets(config);
        int hour = calendar.hourOfWeek(calendar.slot(bucket));
        return new BlockOfWeek(hour % 24 * ShiftCalibration.BLOCKS_A_DAY / 24, hour / 24);
    }
}
