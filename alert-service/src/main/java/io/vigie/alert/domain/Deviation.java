package io.vigie.alert.domain;

/**
 * How far a window is from its baseline.
 *
 * @param windowMinutes length of the deciding window, minutes
 * @param observed mentions in the deciding window
 * @param expected mentions that the baseline expected there
 * @param score -log10 of the p-value
 * @param negativeShare share of negative mentions, in [0, 1]
 * @param expectedNegativeShare share that the baseline expected, in [0, 1]
 */
public record Deviation(
        int windowMinutes,
        long observed,
        double expected,
        double score,
        double negativeShare,
        double expectedNegativeShare) {

    public Deviation {
        Checks.inRange("observed", (double) observed, 0, Long.MAX_VALUE);
        Checks.inRange("expected", expected, 0, Double.MAX_VALUE);
        Checks.inRange("negativeShare", negativeShare, 0, 1);
        Checks.inRange("expectedNegativeShare", expectedNegativeShare, 0, 1);
    }
}
