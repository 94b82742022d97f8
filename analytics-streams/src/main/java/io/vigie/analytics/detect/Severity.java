package io.vigie.analytics.detect;

/**
 * How bad a spike is, 1 to 5, from its size and its negativity:
 *
 * <pre>
 *   size       = min(3, log2((observed + c) / (expected + c)))      c = minimum count
 *   negativity = min(2, s / 3)                                      s = -log10 p of the share of negatives
 *   severity   = round(size + negativity), within 1 and 5
 * </pre>
 *
 * Observed and expected are those of the window that decided; s is 0 when the share of negatives since the onset is at
 * or below its usual value. Volume alone, however much of it, is at most 3: a joke that travels is not a crisis. A
 * count eight times the expected is 3; with a share of negatives of p = 0.001 it is 4, of p = 0.000001 it is 5.
 */
final class Severity {

    private static final double MAX_SIZE = 3;
    private static final double MAX_NEGATIVITY = 2;
    private static final double SCORE_PER_STEP = 3;

    private Severity() {}

    /** Of a drop: its size with observed and expected exchanged. Silence is not negative, so that it is at most 3. */
    static int ofDrop(WindowEvidence window, int minimumCount) {
        double ratio = (window.expected() + minimumCount) / (window.observed() + minimumCount);
        return (int) Math.max(1, Math.round(Math.min(MAX_SIZE, Math.log(ratio) / Math.log(2))));
    }

    /** Of a shift: a step for each ten points of the share, at most 4; of one for the better, 1. */
    static int ofShift(ShiftWindow window) {
        return window.isWorse() ? (int) Math.max(1, Math.min(4, Math.round(10 * window.size()))) : 1;
    }

    static int of(WindowEvidence window, NegativeShare share, int minimumCount) {
        double ratio = (window.observed() + minimumCount) / (window.expected() + minimumCount);
        double size = Math.min(MAX_SIZE, Math.log(ratio) / Math.log(2));
        double negativity = Math.min(MAX_NEGATIVITY, share.score() / SCORE_PER_STEP);
        return (int) Math.max(1, Math.min(5, Math.round(size + negativity)));
    }
}
