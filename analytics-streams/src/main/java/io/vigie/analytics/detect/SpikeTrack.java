package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/** The open spike of one kind, if any, and what the last one still holds against the next. */
final class SpikeTrack {

    private static final long NOT_OPEN = Long.MIN_VALUE;

    private float peak;
    private long opened = NOT_OPEN;
    private long onset;
    private long volume;
    private long negatives;
    private long scored;
    private double expected;
    private float peakScore;
    private int peakSeverity;
    private long toldVolume;
    private int quietBuckets;

    boolean isOpen() {
        return opened != NOT_OPEN;
    }

    /** What a new spike's score must exceed. */
    double peak() {
        return peak;
    }

    void fade(double retained) {
        peak = (float) (peak * retained);
    }

    void raisePeak(double score) {
        peak = (float) Math.max(peak, score);
    }

    void open(long bucket, long onsetBucket) {
        opened = bucket;
        onset = onsetBucket;
        volume = 0;
        negatives = 0;
        scored = 0;
        expected = 0;
        peakScore = 0;
        peakSeverity = 0;
        toldVolume = 0;
        quietBuckets = 0;
    }

    void close() {
        opened = NOT_OPEN;
    }

    void add(long moreVolume, long moreNegatives, long moreScored, double moreExpected) {
        volume += moreVolume;
        negatives += moreNegatives;
        scored += moreScored;
        expected += moreExpected;
    }

    void witness(double score, int severity) {
        raisePeak(score);
        peakScore = (float) Math.max(peakScore, score);
        peakSeverity = Math.max(peakSeverity, severity);
    }

    /** Notes one bucket's quiet or noise and gives the quiet buckets in a row. */
    int quiet(boolean isQuiet) {
        quietBuckets = isQuiet ? quietBuckets + 1 : 0;
        return quietBuckets;
    }

    boolean hasDoubledSinceTold() {
        return volume >= 2 * toldVolume;
    }

    SpikeTotals tell() {
        toldVolume = volume;
        return totals();
    }

    SpikeTotals totals() {
        return new SpikeTotals(opened, onset, volume, negatives, scored, expected, peakScore, peakSeverity);
    }

    void write(ByteBuffer out) {
        out.putFloat(peak).put((byte) (isOpen() ? 1 : 0));
        if (isOpen()) {
            out.putLong(opened).putLong(onset).putDouble(expected).putFloat(peakScore);
            StateBytes.putVar(out, volume);
            StateBytes.putVar(out, negatives);
            StateBytes.putVar(out, scored);
            StateBytes.putVar(out, toldVolume);
            StateBytes.putVar(out, peakSeverity);
            StateBytes.putVar(out, quietBuckets);
        }
    }

    void read(ByteBuffer in) {
        peak = in.getFloat();
        if (in.get() == 1) {
            opened = in.getLong();
            onset = in.getLong();
            expected = in.getDouble();
            peakScore = in.getFloat();
            volume = StateBytes.getVar(in);
            negatives = StateBytes.getVar(in);
            scored = StateBytes.getVar(in);
            toldVolume = StateBytes.getVar(in);
            peakSeverity = (int) StateBytes.getVar(in);
            quietBuckets = (int) StateBytes.getVar(in);
        }
    }
}
