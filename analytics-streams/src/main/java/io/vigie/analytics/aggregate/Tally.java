package io.vigie.analytics.aggregate;

/**
 * Counts and sums over mentions. Sums of scores are kept in fixed point, so that the order of addition never shows in
 * the last digits: replays agree exactly. A difference of two may have negative counts.
 *
 * @param negative mentions judged negative
 * @param neutral mentions judged neutral
 * @param positive mentions judged positive
 * @param unsure mentions on whose sentiment the scorer abstained
 * @param scoreNanos sum of sentiment scores, each rounded to 1e-9
 * @param squareNanos sum of squared sentiment scores, each rounded to 1e-9
 * @param reach sum of reach, saturating
 */
public record Tally(
        long negative, long neutral, long positive, long unsure, long scoreNanos, long squareNanos, long reach) {

    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0);

    private static final double NANO = 1e9;

    /**
     * One mention.
     *
     * @param score P(positive) - P(negative), in [-1, 1]
     * @param reach estimated audience, not negative
     */
    public static Tally of(Label label, double score, long reach) {
        if (!(Math.abs(score) <= 1)) {
            throw new IllegalArgumentException("score: must be in [-1, 1], is " + score);
        }
        return ofOne(label, Math.round(score * NANO), Math.round(score * score * NANO), Math.max(0, reach));
    }

    /** One mention, by its scores in fixed point. */
    public static Tally ofOne(Label label, long scoreNanos, long squareNanos, long reach) {
        return new Tally(
                label == Label.NEGATIVE ? 1 : 0,
                label == Label.NEUTRAL ? 1 : 0,
                label == Label.POSITIVE ? 1 : 0,
                label == Label.UNSURE ? 1 : 0,
                scoreNanos,
                squareNanos,
                reach);
    }

    public Tally plus(Tally other) {
        return new Tally(
                negative + other.negative,
                neutral + other.neutral,
                positive + other.positive,
                unsure + other.unsure,
                scoreNanos + other.scoreNanos,
                squareNanos + other.squareNanos,
                saturatingSum(reach, other.reach));
    }

    /** What is left when some mentions of these are taken away; more than there were of any kind gives negative counts. */
    public Tally minus(Tally other) {
        return plus(new Tally(
                -other.negative,
                -other.neutral,
                -other.positive,
                -other.unsure,
                -other.scoreNanos,
                -other.squareNanos,
                -other.reach));
    }

    public long volume() {
        return negative + neutral + positive + unsure;
    }

    /** negative / volume, in [0, 1]; 0 when nothing was said. */
    public double negativeShare() {
        return volume() == 0 ? 0 : (double) negative / volume();
    }

    public double scoreSum() {
        return scoreNanos / NANO;
    }

    public double squareSum() {
        return squareNanos / NANO;
    }

    private static long saturatingSum(long a, long b) {
        long sum = a + b;
        boolean overflowed = a > 0 && b > 0 && sum < 0;
        return overflowed ? Long.MAX_VALUE : sum;
    }
}
