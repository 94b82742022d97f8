package io.vigie.analytics.understand.function;

/** Softmax probabilities as log-odds, each function against all else. */
public final class TextOdds {

    private static final double LEAST = 1e-9;

    private final double[] probabilities;
    private final double none;
    private final int tokens;

    private TextOdds(double[] probabilities, double none, int tokens) {
        this.probabilities = probabilities;
        this.none = none;
        this.tokens = tokens;
    }

    /**
     * From logits against none.
     *
     * @param logits one per function
     * @param tokens length of the text
     */
    public static TextOdds ofLogits(double[] logits, int tokens) {
        double highest = 0;
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double none = StrictMath.exp(-highest);
        double[] masses = new double[logits.length];
        double total = none;
        for (int i = 0; i < logits.length; i++) {
            masses[i] = StrictMath.exp(logits[i] - highest);
            total += masses[i];
        }
        for (int i = 0; i < masses.length; i++) {
            masses[i] /= total;
        }
        return new TextOdds(masses, logit(none / total), tokens);
    }

    private static double logit(double probability) {
        return StrictMath.log((probability + LEAST) / (1 - probability + LEAST));
    }

    /** Log-odds that the text concerns the function at this index; a logarithm that only those need who concern somebody. */
    public double of(int function) {
        return logit(probabilities[function]);
    }

    /** Log-odds that it concerns none. */
    public double none() {
        return none;
    }

    /** Length of the text in tokens. */
    public int tokens() {
        return tokens;
    }
}
