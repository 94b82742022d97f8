package io.vigie.analytics.detect;

/**
 * How negative the mentions are, beside how negative they usually are.
 *
 * @param negatives negative mentions since the onset
 * @param scored mentions with a sentiment judgement since the onset
 * @param expected usual share of negatives, in (0, 1)
 * @param score evidence that the share is larger than usual, -log10 p, in [0, 300]
 */
public record NegativeShare(long negatives, long scored, double expected, double score) {

    /** Share of negatives among judged mentions, in [0, 1]; 0 when nothing has a sentiment judgement. */
    public double observed() {
        return scored == 0 ? 0 : (double) negatives / scored;
    }
}
