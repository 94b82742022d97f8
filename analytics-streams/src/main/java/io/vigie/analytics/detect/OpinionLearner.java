package io.vigie.analytics.detect;

import io.vigie.analytics.detect.UsualOpinion.BlockOfWeek;

/** Learns what opinion a key is used to, from blocks that no window holds any longer. */
final class OpinionLearner {

    private final OpinionJudge judge;
    private final double prior;
    private final double retained;

    OpinionLearner(DetectorConfig config, OpinionJudge judge) {
        this.judge = judge;
        this.prior = config.baseline().priorNegativeShare();
        this.retained = OpinionDetector.retained(ShiftCalibration.HALF_LIFE, config);
    }

    /** At the end of a block. Within a shift only the profile is learnt: what recurs must not alarm for ever. */
    void learn(OpinionState state) {
        state.usual.fade(retained);
        state.unrest.fade(retained);
        if (state.observed >= OpinionPast.LENGTH) {
            unrest(state);
        }
        if (state.observed > ShiftCalibration.LONGEST) {
            usual(state, ShiftCalibration.LONGEST);
        }
    }

    private void unrest(OpinionState state) {
        for (int i = 0; i < ShiftCalibration.WINDOWS.length; i++) {
            if (state.past.isOrdinary(ShiftCalibration.SETTLED, ShiftCalibration.WINDOWS[i])) {
                unrest(state, judge.window(state, i, ShiftCalibration.SETTLED));
            }
        }
    }

    private void usual(OpinionState state, int age) {
        int judged = state.past.scored(age);
        if (judged == 0) {
            return;
        }
        BlockOfWeek at = judge.at(state, age);
        double share = state.usual.share(at, prior);
        double most = ShiftCalibration.CUT * Math.sqrt(judged * share * (1 - share) * state.unrest.of(0));
        double more = state.past.negatives(age) - judged * share;
        state.usual.learnProfile(at, Math.max(-most, Math.min(most, more)), judged);
        if (state.past.isOrdinary(age, 1)) {
            state.usual.learnMean(state.past.negatives(age), judged);
        }
    }

    /** A shift that opens shows what a key is capable of: it counts once, however long it lasts. */
    void unrest(OpinionState state, ShiftWindow window) {
        if (judge.isEnough(window)) {
            double share = window.usualShare();
            double variance = window.scored() * share * (1 - share);
            double error = window.negatives() - window.expected();
            double most = ShiftCalibration.CUT * ShiftCalibration.CUT * judge.designEffect(state, window);
            double square = Math.min(most, error * error / variance);
            state.unrest.learn(window.index(), square - judge.ignorance(state, window));
        }
    }

    /** A shift became the new normal. */
    void move(OpinionState state, ShiftWindow window) {
        if (judge.isEnough(window)) {
            state.usual.move((double) window.negatives() / window.scored(), window.scored());
        }
    }
}
