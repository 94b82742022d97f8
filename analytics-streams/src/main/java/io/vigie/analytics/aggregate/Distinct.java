package io.vigie.analytics.aggregate;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How many different authors, or stories: an exact set while small, an UltraLogLog sketch beyond (4,096 registers of one byte,
 * relative standard error 1.2 %); grows in place. Both are functions of the set only, never of the order or grouping of
 * merges, bit by bit.
 */
public final class Distinct {

    /** log2 of the number of registers. */
    private static final int PRECISION = 12;

    /** Bytes of a sketch: one a register. */
    public static final int SKETCH_BYTES = 1 << PRECISION;

    /** Most that are counted exactly: as many as take no more room than a sketch. */
    public static final int EXACT_LIMIT = SKETCH_BYTES / Long.BYTES;

    /** sqrt(0.6119 / registers): O. Ertl, UltraLogLog, 2023, arXiv:2308.16862, for the FGRA estimator. */
    public static final double RELATIVE_STANDARD_ERROR = Math.sqrt(0.6119 / SKETCH_BYTES);

    /** Hashes, ascending, as many as {@link #size}; none once there is a sketch. */
    private long[] exact = {};

    private int size;

    private @Nullable UltraLogLog sketch;

    /** One, by its id, or none when that is not known. */
    public static Distinct of(@Nullable String id) {
        Distinct one = new Distinct();
        if (id != null) {
            one.add(hash(id));
        }
        return one;
    }

    /** A set by its hashes, which must be well mixed: the sketch takes them as they are. */
    public static Distinct exactly(long... hashes) {
        Distinct distinct = new Distinct();
        LongStream.of(hashes).forEach(distinct::add);
        return distinct;
    }

    /** Many, from {@link #sketchBytes()}. */
    public static Distinct sketched(byte[] bytes) {
        if (bytes.length != SKETCH_BYTES) {
            throw new IllegalArgumentException("sketch: must have " + SKETCH_BYTES + " bytes, has " + bytes.length);
        }
        Distinct distinct = new Distinct();
        distinct.sketch = UltraLogLog.wrap(bytes.clone());
        return distinct;
    }

    public void add(Distinct other) {
        if (other.sketch != null) {
            sketch().add(other.sketch);
        }
        for (int i = 0; i < other.size; i++) {
            add(other.exact[i]);
        }
    }

    private void add(long hash) {
        if (sketch != null) {
            sketch.add(hash);
            return;
        }
        int place = Arrays.binarySearch(exact, 0, size, hash);
        if (place < 0) {
            insert(hash, -place - 1);
        }
    }

    private void insert(long hash, int place) {
        if (size == EXACT_LIMIT) {
            sketch().add(hash);
            return;
        }
        if (size == exact.length) {
            exact = Arrays.copyOf(exact, Math.max(2, 2 * size));
        }
        System.arraycopy(exact, place, exact, place + 1, size - place);
        exact[place] = hash;
        size++;
    }

    /** How many; exact up to {@link #EXACT_LIMIT}. */
    public long estimate() {
        return sketch == null ? size : Math.round(sketch.getDistinctCountEstimate());
    }

    /** The hashes, ascending, when they are few; else empty. */
    public long[] hashes() {
        return Arrays.copyOf(exact, size);
    }

    /** The sketch, when there is one. */
    public byte @Nullable [] sketchBytes() {
        return sketch == null ? null : sketch.getState().clone();
    }

    /** From here on they are many. */
    private UltraLogLog sketch() {
        if (sketch == null) {
            sketch = UltraLogLog.create(PRECISION);
            for (int i = 0; i < size; i++) {
                sketch.add(exact[i]);
            }
            exact = new long[0];
            size = 0;
        }
        return sketch;
    }

    private static long hash(String text) {
        return Hashing.xxh3_64().hashCharsToLong(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Distinct that
                && Arrays.equals(hashes(), that.hashes())
                && Arrays.equals(sketchBytes(), that.sketchBytes());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes()) + Arrays.hashCode(sketchBytes());
    }

    @Override
    public String toString() {
        return "Distinct[" + estimate() + "]";
    }
}
