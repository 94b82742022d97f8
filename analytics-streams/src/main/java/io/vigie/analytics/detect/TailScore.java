package io.vigie.analytics.detect;

/** Evidence against the ordinary: -log10 of the probability of a count at least as far from its mean, in [0, 300]. */
final class TailScore {

    private static final double MAX_SIZE = 1e7;

    private TailScore() {}

    /**
     * Upper tail of the negative binomial with this mean and variance: P(X >= x) = I_p(x, r) with
     * r = mean² / (variance - mean) and p = mean / (mean + r), DLMF 8.17.24.
     */
    static double negativeBinomial(long count, double mean, double variance) {
        if (count <= mean || mean <= 0) {
            return 0;
        }
        double size = size(mean, variance);
        double total = mean + size;
        return score(IncompleteBeta.log((double) count, size, mean / total, size / total));
    }

    /** Lower tail of the same: P(X <= x) = 1 - I_p(x + 1, r) = I_(1-p)(r, x + 1), DLMF 8.17.4. */
    static double negativeBinomialBelow(long count, double mean, double variance) {
        if (count >= mean || mean <= 0) {
            return 0;
        }
        double size = size(mean, variance);
        double total = mean + size;
        return score(IncompleteBeta.log(size, count + 1.0, size / total, mean / total));
    }

    /**
     * Upper tail of the binomial of so many mentions, of which as many as the design effect share one opinion: as if there were so
     * many fewer (Kish, Survey Sampling, 1965). P(K >= k) = I_p(k, n - k + 1), DLMF 8.17.5.
     */
    static double clumped(long successes, long draws, double share, double designEffect) {
        if (draws <= 0 || successes <= draws * share) {
            return 0;
        }
        double some = successes / designEffect;
        double others = (draws - successes) / designEffect;
        return score(IncompleteBeta.log(some, others + 1, share, 1 - share));
    }

    private static double size(double mean, double variance) {
        return mean * mean / Math.max(variance - mean, mean * mean / MAX_SIZE);
    }

    /**
     * Upper tail of the beta-binomial, P(K >= k) of n draws with a share that is Beta(a, b); a, b at least 1, so that
     * the terms fall from the mean on and the sum may stop when they are negligible.
     */
    static double betaBinomial(long successes, long draws, double a, double b) {
        if (draws <= 0 || successes <= draws * (a / (a + b))) {
            return 0;
        }
        double first = logTerm(successes, draws, a, b);
        double term = 1;
        double sum = 1;
        for (long k = successes; k < draws && term > sum * 1e-16; k++) {
            term *= (double) (draws - k) / (k + 1) * ((k + a) / (draws - k - 1 + b));
            sum += term;
        }
        return score(first + Math.log(sum));
    }

    private static double logTerm(long k, long n, double a, double b) {
        double choose = -Math.log(n + 1.0) - LogGamma.beta(k + 1.0, n - k + 1.0);
        return choose + LogGamma.beta(k + a, n - k + b) - LogGamma.beta(a, b);
    }

    private static double score(double logProbability) {
        return Math.min(Calibration.MAX_SCORE, Math.max(0, -logProbability / Math.log(10)));
    }
}
