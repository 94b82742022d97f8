package io.vigie.analytics.detect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * Everything remembered of one key: under one kilobyte, changed only by {@link SpikeDetector}. The binary form starts
 * with a version byte and is lossless: a state read back goes on exactly as the one written would have.
 */
public final class DetectorState {

    /** From this version on most floats are written in three bytes. */
    static final byte SHORT_FLOATS = 4;

    private static final byte VERSION = SHORT_FLOATS;
    /** Knew no drops. */
    private static final byte OLDEST = 2;

    private static final int MAX_BYTES = 2048;

    final Level level = new Level();
    final Profile profile = new Profile();
    final Dispersion dispersion;
    final OwnTail tail;
    final ShareBaseline share = new ShareBaseline();
    final RecentPast past = new RecentPast();
    private final Map<Kind, SpikeTrack> tracks = new EnumMap<>(Kind.class);
    private final int bucketSeconds;
    private final int[] windows;

    /** First bucket not yet judged. */
    long next;
    /** Buckets observed, so without missing ones. */
    long observed;
    /** What was last heard is history that was replayed: silence after it may be the end of the record. */
    boolean fromHistory;
    /** Buckets without a mention, in a row, up to now. */
    int silent;

    private DetectorState(int bucketSeconds, int[] windows, long next) {
        this.bucketSeconds = bucketSeconds;
        this.windows = windows;
        this.dispersion = new Dispersion(windows);
        this.tail = new OwnTail(windows);
        this.next = next;
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.SENTIMENT_SHIFT))) {
            tracks.put(kind, new SpikeTrack());
        }
    }

    /**
     * A key about which nothing is known, observed from a bucket on. Start the keys of a brand when its first mention
     * is heard, not when each key's own is: that a function was silent so far is knowledge too.
     */
    public static DetectorState startingAt(long bucket, DetectorConfig config) {
        return new DetectorState(bucketSeconds(config), windows(config), bucket);
    }

    /** First bucket not yet judged. */
    public long nextBucket() {
        return next;
    }

    /** Whether what is heard in the next bucket is a replay. In a replay, silence opens no drop: history ends somewhere. */
    public void heardFromHistory(boolean replayed) {
        fromHistory = replayed;
    }

    public boolean isFromHistory() {
        return fromHistory;
    }

    public boolean isOpen(Kind kind) {
        return track(kind).isOpen();
    }

    /** A spike is open: the key must be advanced bucket by bucket even while nothing is heard of it. */
    public boolean isAnyOpen() {
        return tracks.entrySet().stream()
                .anyMatch(
                        track -> track.getKey() != Kind.DROP && track.getValue().isOpen());
    }

    /** So much is heard of the key that it would be missed: it must be advanced at the end of each hour. */
    public boolean isMissable(DetectorConfig config) {
        return isOpen(Kind.DROP) || Drop.isPossible(this, config);
    }

    /** It is missable, and was observed for long enough that a drop may open, or has one open. */
    public boolean isMissed(DetectorConfig config) {
        return isMissable(config) && (isOpen(Kind.DROP) || observed >= config.dropWarmUp());
    }

    /** The state was made for the same bucket and windows; otherwise start a new one. */
    public boolean fits(DetectorConfig config) {
        return bucketSeconds == bucketSeconds(config) && Arrays.equals(windows, windows(config));
    }

    public DetectorState copy() {
        return fromBytes(toBytes());
    }

    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES).put(VERSION).putInt(bucketSeconds);
        out.put((byte) windows.length);
        for (int window : windows) {
            StateBytes.putVar(out, window);
        }
        out.putLong(next);
        StateBytes.putVar(out, observed);
        StateBytes.putVar(out, silent);
        out.put((byte) (fromHistory ? 1 : 0));
        level.write(out);
        profile.write(out);
        dispersion.write(out);
        tail.write(out);
        share.write(out);
        past.write(out);
        for (SpikeTrack track : tracks.values()) {
            track.write(out);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /**
     * Reads a state written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if these bytes are not a state of a known version
     */
    public static DetectorState fromBytes(byte[] bytes) {
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("detector state is truncated at " + bytes.length + " bytes", e);
        }
    }

    private static DetectorState read(ByteBuffer in) {
        byte version = in.get();
        Require.that(version >= OLDEST && version <= VERSION, "detector state has unknown version " + version);
        int bucketSeconds = in.getInt();
        int[] windows = new int[in.get()];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = (int) StateBytes.getVar(in);
        }
        DetectorState state = new DetectorState(bucketSeconds, windows, in.getLong());
        state.readRest(in, version);
        return state;
    }

    private void readRest(ByteBuffer in, byte version) {
        observed = StateBytes.getVar(in);
        silent = (int) StateBytes.getVar(in);
        fromHistory = version >= 3 && in.get() == 1;
        level.read(in);
        profile.read(in, version);
        dispersion.read(in);
        tail.read(in);
        share.read(in);
        past.read(in, version);
        for (Map.Entry<Kind, SpikeTrack> track : tracks.entrySet()) {
            if (version >= 3 || track.getKey() != Kind.DROP) {
                track.getValue().read(in);
            }
        }
    }

    SpikeTrack track(Kind kind) {
        return Objects.requireNonNull(tracks.get(kind));
    }

    /** Ages what spikes hold against the next, by a factor; slower where the key's tail is long: peaks recur there. */
    void fadePeaks(double nominal) {
        double retained = Math.pow(nominal, 1 / tail.stretch());
        for (SpikeTrack track : tracks.values()) {
            track.fade(retained);
        }
    }

    private static int bucketSeconds(DetectorConfig config) {
        return (int) config.bucket().toSeconds();
    }

    private static int[] windows(DetectorConfig config) {
        return config.windows().stream().mapToInt(Integer::intValue).toArray();
    }
}
