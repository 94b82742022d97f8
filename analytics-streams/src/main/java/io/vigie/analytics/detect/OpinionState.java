package io.vigie.analytics.detect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is remembered of the opinion on one key: under 400 bytes, changed only by {@link OpinionDetector}. The binary form starts with
 * a version byte and is lossless.
 */
public final class OpinionState {

    private static final byte VERSION = 1;
    private static final int MAX_BYTES = 1024;

    final OpinionPast past = new OpinionPast();
    final UsualOpinion usual = new UsualOpinion();
    final OpinionUnrest unrest = new OpinionUnrest();
    /** The open shift: its volume is that of judged mentions, expected are negative ones. */
    final SpikeTrack track = new SpikeTrack();

    /** The block that is running. */
    long block;
    /** Blocks that are over, since the key was first heard. */
    long observed;
    /** Which window opened the shift, and whether to the worse. */
    int window;

    boolean worse;

    private final int bucketSeconds;

    private OpinionState(int bucketSeconds, long block) {
        this.bucketSeconds = bucketSeconds;
        this.block = block;
    }

    /** A key of whose opinion nothing is known, observed from a bucket on. */
    public static OpinionState startingAt(long bucket, DetectorConfig config) {
        return new OpinionState(bucketSeconds(config), OpinionDetector.block(bucket, config));
    }

    /** The state was made for buckets of the same length; otherwise start a new one. */
    public boolean fits(DetectorConfig config) {
        return bucketSeconds == bucketSeconds(config);
    }

    private static int bucketSeconds(DetectorConfig config) {
        return (int) config.bucket().toSeconds();
    }

    /** A shift is open. */
    public boolean isOpen() {
        return track.isOpen();
    }

    /** At the end of the running block there is something to judge: its mentions, or an open shift. */
    public boolean isDue() {
        return isOpen() || past.scored(0) > 0;
    }

    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES).put(VERSION);
        out.putInt(bucketSeconds).putLong(block);
        StateBytes.putVar(out, observed);
        out.put((byte) window).put((byte) (worse ? 1 : 0));
        past.write(out);
        usual.write(out);
        unrest.write(out);
        track.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these bytes are not a state of a known version
     */
    public static OpinionState fromBytes(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("opinion state is truncated at " + bytes.length + " bytes", e);
        }
    }

    private static OpinionState read(ByteBuffer in) {
        byte version = in.get();
        Require.that(version == VERSION, "opinion state has unknown version " + version);
        OpinionState state = new OpinionState(in.getInt(), in.getLong());
        state.observed = StateBytes.getVar(in);
        state.window = in.get();
        state.worse = in.get() == 1;
        state.past.read(in);
        state.usual.read(in);
        state.unrest.read(in);
        state.track.read(in);
        return state;
    }
}
