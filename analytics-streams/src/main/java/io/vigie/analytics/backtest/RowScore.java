package io.vigie.analytics.backtest;

import io.vigie.analytics.detect.Evidence;
import io.vigie.analytics.detect.Verdict;

/**
 * How much a row by itself calls for a new alert, in [0, 1]: {@code 1 - 2^(-novelty / opening score)}, so 0.5 exactly at
 * the opening threshold. Novelty is the evidence beyond what a recent spike already told; rows that only continue an
 * open spike, or hold too few mentions, stay below 0.5.
 */
final class RowScore {

    static final double BELOW_ALARM = 0.499999;

    private RowScore() {}

    static double of(Verdict verdict, double openingScore) {
        Evidence evidence = verdict.evidence();
        double score = 1 - Math.pow(2, -evidence.novelty() / openingScore);
        if (verdict instanceof Verdict.Opened) {
            return score;
        }
        boolean warmingUp = verdict instanceof Verdict.Quiet quiet && quiet.why() == Verdict.Why.WARMING_UP;
        return warmingUp ? 0 : Math.min(score, BELOW_ALARM);
    }
}
