package io.vigie.analytics.detect;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a brand is usually heard: peaks over a threshold of the logarithm of reach (Coles, An Introduction to Statistical Modeling
 * of Extreme Values, chapter 4), of the widest mention of each bucket. The threshold is a deviation above the mean; beyond it the
 * excess is exponential, so that reach itself is a Pareto's. Priors are of a brand whose widest mentions reach some hundreds.
 */
public final class ReachTail {

    private static final Duration HALF_LIFE = Duration.ofDays(28);
    private static final double MONTH_DAYS = 30;

    /** Weight of the priors, in peaks. */
    private static final double PRIOR = 20;

    private static final double PRIOR_MEAN = Math.log(200);
    private static final double PRIOR_DEVIATION = 2;
    /** Part of the peaks beyond a deviation above the mean, as of a normal distribution. */
    private static final double PRIOR_BEYOND = 0.16;

    private static final double PRIOR_EXCESS = 1;
    /** What is learnt of one peak at most: a recurring wide voice must not become normal at once. */
    private static final double MOST_EXCESS = 3;

    /** Part of the asked false alarms, as for drops. */
    private static final double PART = 0.25;

    /** Authors remembered as told. */
    private static final int MOST_TOLD = 32;

    private static final byte VERSION = 1;

    private final Map<Long, Long> told = new LinkedHashMap<>();
    private long first = Long.MIN_VALUE;
    private long last;
    private double buckets;
    private double peaks;
    private double sum;
    private double squares;
    private double beyond;
    private double excess;

    /** Evidence that a reach is beyond the usual: -log10 of the part of buckets' widest mentions that reach as far; grows with it. */
    public double score(long reach) {
        double above = Math.log1p((double) Math.max(0, reach)) - threshold();
        if (above <= 0) {
            return 0;
        }
        double part = (PRIOR * PRIOR_BEYOND + beyond) / (PRIOR + peaks);
        double mean = (PRIOR * PRIOR_BEYOND * PRIOR_EXCESS + excess) / (PRIOR * PRIOR_BEYOND + beyond);
        return Math.min(Calibration.MAX_SCORE, -Math.log10(part) + above / mean / Math.log(10));
    }

    /** Evidence from which a reach is told: so many peaks a month, and so many of them told by mistake. */
    public double openingScore(DetectorConfig config) {
        double bucketsAMonth = MONTH_DAYS * config.buckets(Duration.ofDays(1));
        double part = (PRIOR + peaks) / (PRIOR + Math.max(peaks, buckets));
        return Math.log10(Math.max(10, bucketsAMonth * part / (config.falseAlarmsPerKeyAndMonth() * PART)));
    }

    /** The widest reach to be expected of a bucket: the median of its peaks. */
    public double usual() {
        return Math.expm1(mean());
    }

    /** Whether the brand is known for long enough. */
    public boolean isWarm(long bucket, DetectorConfig config) {
        return first != Long.MIN_VALUE && bucket - first >= config.buckets(config.warmUp());
    }

    /** Whether an author is to be told of: once a day. Remembers it. */
    public boolean tell(String author, long bucket, DetectorConfig config) {
        long day = config.buckets(Duration.ofDays(1));
        told.values().removeIf(at -> bucket - at >= day);
        long id = idOf(author);
        if (told.containsKey(id) || told.size() >= MOST_TOLD) {
            return false;
        }
        told.put(id, bucket);
        return true;
    }

    /** Learns from the widest reach of a bucket; buckets in which nothing was said are made up for. */
    public void learn(long bucket, long reach, DetectorConfig config) {
        if (first == Long.MIN_VALUE) {
            first = bucket;
            last = bucket - 1;
        }
        fade(Math.pow(2, -(double) (bucket - last) / config.buckets(HALF_LIFE)));
        buckets += bucket - last;
        last = bucket;
        double threshold = threshold();
        double height = Math.min(Math.log1p((double) Math.max(0, reach)), threshold + MOST_EXCESS);
        peaks++;
        sum += height;
        squares += height * height;
        if (height > threshold) {
            beyond++;
            excess += height - threshold;
        }
    }

    private void fade(double retained) {
        buckets *= retained;
        peaks *= retained;
        sum *= retained;
        squares *= retained;
        beyond *= retained;
        excess *= retained;
    }

    private double mean() {
        return (PRIOR * PRIOR_MEAN + sum) / (PRIOR + peaks);
    }

    private double threshold() {
        double mean = mean();
        double prior = PRIOR * (PRIOR_DEVIATION * PRIOR_DEVIATION + PRIOR_MEAN * PRIOR_MEAN);
        double variance = (prior + squares) / (PRIOR + peaks) - mean * mean;
        return mean + Math.sqrt(Math.max(0, variance));
    }

    /** Eight bytes of a pseudonym: two of a day's wide voices are told apart. */
    private static long idOf(String author) {
        long id = 1125899906842597L;
        for (int i = 0; i < author.length(); i++) {
            id = 31 * id + author.charAt(i);
        }
        return id;
    }

    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(2 + 8 * Long.BYTES + told.size() * 2 * Long.BYTES);
        out.put(VERSION).putLong(first).putLong(last);
        out.putDouble(buckets)
                .putDouble(peaks)
                .putDouble(sum)
                .putDouble(squares)
                .putDouble(beyond)
                .putDouble(excess);
        out.put((byte) told.size());
        told.forEach((author, at) -> out.putLong(author).putLong(at));
        return out.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these bytes are of an unknown version
     */
    public static ReachTail fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        Require.that(version == VERSION, "reach tail has unknown version " + version);
        ReachTail tail = new ReachTail();
        tail.first = in.getLong();
        tail.last = in.getLong();
        tail.buckets = in.getDouble();
        tail.peaks = in.getDouble();
        tail.sum = in.getDouble();
        tail.squares = in.getDouble();
        tail.beyond = in.getDouble();
        tail.excess = in.getDouble();
        for (int left = in.get(); left > 0; left--) {
            tail.told.put(in.getLong(), in.getLong());
        }
        return tail;
    }
}
