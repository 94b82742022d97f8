package io.vigie.analytics.detect;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * How far the scores of a key itself reach, for each window length: peaks over a threshold with an exponential tail
 * (Coles, An Introduction to Statistical Modeling of Extreme Values, chapter 4). Mentions come in heavier clumps than any
 * negative binomial has, so that a score of 5 is not what one bucket in 100,000 brings. Of each cluster of scores
 * above {@link #LEVEL} the highest counts; its excess, at a nominal tail, is exponential with mean 1 / ln 10.
 *
 * <p>Recurring crises must not become normal: a cluster during which a spike was open teaches nothing, the others are taken for
 * an exponential sample that is cut off at {@link #TOP}, about where spikes begin, and the stretch has an upper bound.
 * A tail that reaches farther is so taken to reach farther yet, which is prudent: real ones are heavier than exponential.
 */
final class OwnTail {

    /** Score from which the tail is looked at. */
    static final double LEVEL = 2;

    /** Score about which spikes begin, so that clusters beyond it are rarely learnt from. */
    static final double TOP = 4;

    private static final double NOMINAL_EXCESS = 1 / Math.log(10);

    /** Peak of a cluster that a spike has told. */
    private static final float TOLD = Float.POSITIVE_INFINITY;

    private static final int STEPS = 32;

    /** Mean excess, of clusters below the top, of tails with stretches in equal steps from 1 to the most. */
    private static final double[] CUT_MEANS = IntStream.rangeClosed(0, STEPS)
            .mapToDouble(step -> cutMean(NOMINAL_EXCESS * stretchAt(step)))
            .toArray();

    private final int[] windows;
    private final float[] clusters;
    private final float[] excess;
    private final float[] peak;
    private final long[] last;
    private float exposure;

    OwnTail(int[] windows) {
        this.windows = windows;
        this.clusters = new float[windows.length];
        this.excess = new float[windows.length];
        this.peak = new float[windows.length];
        this.last = new long[windows.length];
    }

    /** A score as it would be if the key's tail were nominal; grows with the score. */
    double calibrated(int index, double score) {
        double level = LEVEL + shift(index);
        return score <= LEVEL
                ? score * level / LEVEL
                : Math.min(Calibration.MAX_SCORE, level + (score - LEVEL) / stretch(index));
    }

    /** How much rarer (above 0) or more frequent clusters are than nominal ones, as a score. */
    double shift(int index) {
        double nominal = nominalRate(index);
        double rate = (Calibration.TAIL_PRIOR + clusters[index]) / (Calibration.TAIL_PRIOR / nominal + exposure);
        return Math.max(-Calibration.MAX_SHIFT, Math.min(Calibration.MAX_GAIN, Math.log10(nominal / rate)));
    }

    /** How many times farther the key's scores reach than nominal ones. */
    double stretch(int index) {
        double prior = Calibration.TAIL_PRIOR;
        double mean = (prior * CUT_MEANS[0] + excess[index]) / (prior + clusters[index]);
        int above = 1;
        while (above <= STEPS && CUT_MEANS[above] < mean) {
            above++;
        }
        if (above > STEPS) {
            return Calibration.MAX_STRETCH;
        }
        double within = (mean - CUT_MEANS[above - 1]) / (CUT_MEANS[above] - CUT_MEANS[above - 1]);
        return stretchAt(above - 1 + Math.max(0, within));
    }

    private static double stretchAt(double step) {
        return 1 + step * (Calibration.MAX_STRETCH - 1) / STEPS;
    }

    /** Mean of an exponential of this mean, of what lies below the top: m - c / (e^(c/m) - 1) with c from level to top. */
    private static double cutMean(double mean) {
        double cut = TOP - LEVEL;
        return mean - cut / Math.expm1(cut / mean);
    }

    /** Of all window lengths the farthest reach. */
    double stretch() {
        double most = 1;
        for (int i = 0; i < windows.length; i++) {
            most = Math.max(most, stretch(i));
        }
        return most;
    }

    private double nominalRate(int index) {
        return Calibration.testsPerBucket(windows[index]) * Math.pow(10, -LEVEL);
    }

    /** Ages what is known by one bucket. */
    void fade(double retained) {
        exposure = (float) (exposure * retained + 1);
        for (int i = 0; i < windows.length; i++) {
            clusters[i] = (float) (clusters[i] * retained);
            excess[i] = (float) (excess[i] * retained);
        }
    }

    /**
     * Takes note of a score.
     *
     * @param now number of the bucket, of those observed
     * @param told a spike is open: its cluster teaches nothing
     */
    void learn(int index, double score, long now, boolean told) {
        if (score <= LEVEL) {
            return;
        }
        if (now - last[index] > windows[index]) {
            end(index);
        }
        last[index] = now;
        peak[index] = told ? TOLD : (float) Math.max(peak[index], score);
    }

    private void end(int index) {
        if (peak[index] > LEVEL && peak[index] != TOLD) {
            clusters[index]++;
            excess[index] += (float) (peak[index] - LEVEL);
        }
        peak[index] = 0;
    }

    void write(ByteBuffer out) {
        out.putFloat(exposure);
        StateBytes.putFloats(out, clusters);
        StateBytes.putFloats(out, excess);
        StateBytes.putFloats(out, peak);
        for (long bucket : last) {
            StateBytes.putVar(out, bucket);
        }
    }

    void read(ByteBuffer in) {
        exposure = in.getFloat();
        StateBytes.getFloats(in, clusters);
        StateBytes.getFloats(in, excess);
        StateBytes.getFloats(in, peak);
        for (int i = 0; i < last.length; i++) {
            last[i] = StateBytes.getVar(in);
        }
    }
}
