package io.vigie.analytics.aggregate;

/**
 * Mean of sentiment scores with a 95 % confidence interval, within [-1, 1]: the mean plus and minus t times s / sqrt(n), s the
 * sample standard deviation, t Student's with n - 1 degrees of freedom. It takes mentions for independent of each other, and
 * means little for a handful.
 */
public record MeanScore(double value, double low, double high) {

    private static final MeanScore UNKNOWN = new MeanScore(0, -1, 1);

    /** 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public static MeanScore of(Tally tally) {
        long n = tally.volume();
        if (n <= 0) {
            return UNKNOWN;
        }
        double mean = tally.scoreSum() / n;
        if (n == 1) {
            return new MeanScore(mean, -1, 1);
        }
        double variance = Math.max(0, (tally.squareSum() - n * mean * mean) / (n - 1));
        double margin = student(n - 1) * Math.sqrt(variance / n);
        return new MeanScore(mean, Math.max(-1, mean - margin), Math.min(1, mean + margin));
    }

    /**
     * 97.5 % quantile of Student's distribution: exact for one and two degrees of freedom, else the Cornish-Fisher expansion
     * about the normal one (Abramowitz and Stegun 26.7.5), within 0.01 from three on.
     */
    static double student(long freedom) {
        if (freedom == 1) {
            return 12.706204736174698;
        }
        if (freedom == 2) {
            return 4.302652729749464;
        }
        double v = freedom;
        double z3 = Math.pow(Z, 3);
        double z5 = Math.pow(Z, 5);
        double z7 = Math.pow(Z, 7);
        double z9 = Math.pow(Z, 9);
        return Z
                + (z3 + Z) / (4 * v)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * v * v)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * v * v * v)
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92160 * Math.pow(v, 4));
    }
}
