package io.vigie.analytics.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.jspecify.annotations.Nullable;

/**
 * How many different authors: an exact set while small, a HyperLogLog sketch beyond (HLL_4, 4,096 registers, relative
 * standard error 1.6 %). The estimate depends on the set of authors only, never on the order or grouping of merges.
 */
public final class Authors {

    /** Most authors that are counted exactly. */
    public static final int EXACT_LIMIT = 64;

    public static final Authors NONE = new Authors(new long[0], null);

    private static final int LG_REGISTERS = 12;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Hashes of the authors, ascending; empty once there is a sketch. */
    private final long[] exact;

    private final @Nullable HllSketch sketch;

    private Authors(long[] exact, @Nullable HllSketch sketch) {
        this.exact = exact;
        this.sketch = sketch;
    }

    /** One author, or none when the source does not tell. */
    public static Authors of(@Nullable String authorHash) {
        return authorHash == null ? NONE : exactly(new long[] {hash(authorHash)});
    }

    /** A set of few authors, by their hashes. */
    public static Authors exactly(long[] hashes) {
        return new Authors(LongStream.of(hashes).sorted().distinct().toArray(), null);
    }

    /** Many authors, from {@link #sketchBytes()}. */
    public static Authors sketched(byte[] bytes) {
        return new Authors(new long[0], HllSketch.heapify(bytes));
    }

    public Authors plus(Authors other) {
        if (sketch == null && other.sketch == null) {
            long[] both = LongStream.concat(LongStream.of(exact), LongStream.of(other.exact))
                    .sorted()
                    .distinct()
                    .toArray();
            return both.length <= EXACT_LIMIT ? new Authors(both, null) : new Authors(new long[0], sketchOf(both));
        }
        Union union = new Union(LG_REGISTERS);
        addTo(union);
        other.addTo(union);
        return new Authors(new long[0], union.getResult(TgtHllType.HLL_4));
    }

    /** Different authors; exact up to {@link #EXACT_LIMIT}. */
    public long estimate() {
        // the default estimate depends on the order of updates, the composite one on the registers only
        return sketch == null ? exact.length : Math.round(sketch.getCompositeEstimate());
    }

    /** The authors' hashes, when they are few; else empty. */
    public long[] hashes() {
        return exact.clone();
    }

    /** The sketch, when there is one. */
    public byte @Nullable [] sketchBytes() {
        return sketch == null ? null : sketch.toCompactByteArray();
    }

    private void addTo(Union union) {
        if (sketch != null) {
            union.update(sketch);
        }
        for (long hash : exact) {
            union.update(hash);
        }
    }

    private static HllSketch sketchOf(long[] hashes) {
        HllSketch sketch = new HllSketch(LG_REGISTERS, TgtHllType.HLL_4);
        for (long hash : hashes) {
            sketch.update(hash);
        }
        return sketch;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authors that
                && (sketch == null) == (that.sketch == null)
                && Arrays.equals(exact, that.exact)
                && estimate() == that.estimate();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(estimate());
    }

    @Override
    public String toString() {
        return "Authors[" + estimate() + "]";
    }
}
