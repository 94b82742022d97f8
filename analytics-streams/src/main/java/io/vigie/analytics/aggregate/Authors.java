package io.vigie.analytics.aggregate;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How many different authors: an exact set while small, an UltraLogLog sketch beyond (4,096 registers of one byte,
 * relative standard error 1.2 %). Both are functions of the set of authors only, never of the order or grouping of
 * merges, bit by bit.
 */
public final class Authors {

    /** log2 of the number of registers. */
    private static final int PRECISION = 12;

    /** Bytes of a sketch: one a register. */
    public static final int SKETCH_BYTES = 1 << PRECISION;

    /** Most authors that are counted exactly: as many as take no more room than a sketch. */
    public static final int EXACT_LIMIT = SKETCH_BYTES / Long.BYTES;

    /** sqrt(0.6119 / registers): O. Ertl, UltraLogLog, 2023, arXiv:2308.16862, for the FGRA estimator. */
    public static final double RELATIVE_STANDARD_ERROR = Math.sqrt(0.6119 / SKETCH_BYTES);

    public static final Authors NONE = new Authors(new long[0], null);

    /** Hashes of the authors, ascending; empty once there is a sketch. */
    private final long[] exact;

    /** Never changed once it is here. */
    private final @Nullable UltraLogLog sketch;

    private Authors(long[] exact, @Nullable UltraLogLog sketch) {
        this.exact = exact;
        this.sketch = sketch;
    }

    /** One author, or none when the source does not tell. */
    public static Authors of(@Nullable String authorHash) {
        return authorHash == null ? NONE : exactly(hash(authorHash));
    }

    /** A set of authors by their hashes, which must be well mixed: the sketch takes them as they are. */
    public static Authors exactly(long... hashes) {
        return few(LongStream.of(hashes).sorted().distinct().toArray());
    }

    private static Authors few(long[] ascending) {
        Authors authors = new Authors(ascending, null);
        return ascending.length <= EXACT_LIMIT ? authors : new Authors(new long[0], authors.toSketch());
    }

    /** Many authors, from {@link #sketchBytes()}. */
    public static Authors sketched(byte[] bytes) {
        if (bytes.length != SKETCH_BYTES) {
            throw new IllegalArgumentException(
                    "sketch of authors: must have " + SKETCH_BYTES + " bytes, has " + bytes.length);
        }
        return new Authors(new long[0], UltraLogLog.wrap(bytes.clone()));
    }

    public Authors plus(Authors other) {
        if (sketch == null) {
            return other.sketch == null ? few(union(exact, other.exact)) : other.plus(this);
        }
        UltraLogLog sum = toSketch();
        other.addTo(sum);
        return new Authors(new long[0], sum);
    }

    /** Different authors; exact up to {@link #EXACT_LIMIT}. */
    public long estimate() {
        return sketch == null ? exact.length : Math.round(sketch.getDistinctCountEstimate());
    }

    /** The authors' hashes, when they are few; else empty. */
    public long[] hashes() {
        return exact.clone();
    }

    /** The sketch, when there is one. */
    public byte @Nullable [] sketchBytes() {
        return sketch == null ? null : sketch.getState().clone();
    }

    /** A sketch of its own. */
    private UltraLogLog toSketch() {
        if (sketch != null) {
            return sketch.copy();
        }
        UltraLogLog fresh = UltraLogLog.create(PRECISION);
        addTo(fresh);
        return fresh;
    }

    private void addTo(UltraLogLog sum) {
        if (sketch != null) {
            sum.add(sketch);
        }
        for (long hash : exact) {
            sum.add(hash);
        }
    }

    /** Of two ascending sets, by merging: this runs for each mention. */
    private static long[] union(long[] some, long[] others) {
        long[] both = new long[some.length + others.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < some.length || j < others.length) {
            boolean mine = j == others.length || (i < some.length && some[i] <= others[j]);
            long next = mine ? some[i++] : others[j++];
            if (size == 0 || both[size - 1] != next) {
                both[size++] = next;
            }
        }
        return size == both.length ? both : Arrays.copyOf(both, size);
    }

    private static long hash(String text) {
        return Hashing.xxh3_64().hashCharsToLong(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authors that
                && Arrays.equals(exact, that.exact)
                && Arrays.equals(sketchBytes(), that.sketchBytes());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(exact) + Arrays.hashCode(sketchBytes());
    }

    @Override
    public String toString() {
        return "Authors[" + estimate() + "]";
    }
}
