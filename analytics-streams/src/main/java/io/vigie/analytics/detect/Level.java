package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * Mentions a bucket when every factor is one: the mean of a gamma posterior whose evidence fades (West and Harrison's
 * discounting of a Gamma-Poisson model). The prior does not fade, so a silent key keeps a small positive level.
 */
final class Level {

    private static final double PRIOR_BUCKETS = 1;

    private double count;
    private double exposure;

    double mean() {
        return (Calibration.LEVEL_PRIOR + count) / (PRIOR_BUCKETS + exposure);
    }

    /** Pseudo-count behind the mean. */
    double weight() {
        return Calibration.LEVEL_PRIOR + count;
    }

    void learn(double mentions, double factor, double retained) {
        count = count * retained + mentions;
        exposure = exposure * retained + factor;
    }

    /** Multiplies the level; what was known of it counts for at most so many buckets afterwards. */
    void move(double ratio, double atMostBuckets) {
        double moved = mean() * ratio;
        exposure = Math.min(exposure, atMostBuckets);
        count = Math.max(0, moved * (PRIOR_BUCKETS + exposure) - Calibration.LEVEL_PRIOR);
    }

    void write(ByteBuffer out) {
        out.putDouble(count).putDouble(exposure);
    }

    void read(ByteBuffer in) {
        count = in.getDouble();
        exposure = in.getDouble();
    }
}
