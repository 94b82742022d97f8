package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * How far the scores of a key itself reach, for each window length: peaks over a threshold with an exponential tail
 * (Coles, An Introduction to Statistical Modeling of Extreme Values, chapter 4). Mentions come in heavier clumps than any
 * negative binomial has, so that a score of 5 is not what one bucket in 100,000 brings. Of each cluster of scores
 * above {@link #LEVEL} the highest counts; its excess, at a nominal tail, is exponential with mean 1 / ln 10.
 *
 * <p>Recurring crises must not become normal: a cluster during which a spike was open counts no further than a
 * spike needs to open, and the stretch has an upper bound.
 */
final class OwnTail {

    /** Score from which the tail is looked at. */
    static final double LEVEL = 2;

    private static final double NOMINAL_EXCESS = 1 / Math.log(10);

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

    /** The score that calibrates to this one, which is above the level. */
    double raw(int index, double calibrated) {
        return LEVEL + (calibrated - LEVEL - shift(index)) * stretch(index);
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
        double mean = (prior * NOMINAL_EXCESS + excess[index]) / (prior + clusters[index]);
        return Math.max(1, Math.min(Calibration.MAX_STRETCH, mean / NOMINAL_EXCESS));
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
     * @param most what the score of a cluster counts at most
     */
    void learn(int index, double score, long now, double most) {
        if (score <= LEVEL) {
            return;
        }
        if (now - last[index] > windows[index]) {
            end(index);
        }
        last[index] = now;
        peak[index] = (float) Math.max(peak[index], Math.min(score, most));
    }

    private void end(int index) {
        if (peak[index] > LEVEL) {
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
