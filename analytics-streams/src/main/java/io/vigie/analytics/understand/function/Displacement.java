package io.vigie.analytics.understand.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A place of its own for each of a fixed set of keys: keys fall into small buckets by their upper bits, and each bucket has the
 * number with which its keys hash to places that are free (hash and displace: Pagh 1999; Belazzougui, Botelho and Dietzfelbinger
 * 2009). Any other key is sent to one of the places, too. Immutable.
 */
final class Displacement {

    private static final int LEAST_BITS = 3;
    /** Four places to a bucket: few enough keys for a free place for each to be found soon. */
    private static final int BUCKET_BITS = 2;

    private static final int TRIES = 1 << Character.SIZE;
    private static final int GOLDEN = 0x9E3779B9;
    private static final int SPREAD = 0x85EBCA6B;

    private final int bits;
    /** By bucket. */
    private final char[] displacements;

    private Displacement(int bits) {
        this.bits = bits;
        this.displacements = new char[1 << (bits - BUCKET_BITS)];
    }

    /** For these keys, which should be uniform over all 32 bits; one that repeats has one place. */
    static Displacement of(int[] keys) {
        int[] distinct = Arrays.stream(keys).distinct().toArray();
        int bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(distinct.length));
        Displacement displacement = new Displacement(bits);
        while (!displacement.fits(distinct)) {
            displacement = new Displacement(++bits);
        }
        return displacement;
    }

    /** Number of places. */
    int size() {
        return 1 << bits;
    }

    int of(int key) {
        return place(key, displacements[bucket(key)]);
    }

    private int bucket(int key) {
        return key >>> (Integer.SIZE - bits + BUCKET_BITS);
    }

    private int place(int key, int displacement) {
        int hash = (key ^ displacement * GOLDEN) * SPREAD;
        return ((hash ^ hash >>> 15) * GOLDEN) >>> (Integer.SIZE - bits);
    }

    /** Large buckets are placed first, while much is free. */
    private boolean fits(int[] keys) {
        BitSet taken = new BitSet(size());
        Map<Integer, List<Integer>> buckets = Arrays.stream(keys).boxed().collect(Collectors.groupingBy(this::bucket));
        return buckets.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .allMatch(bucket -> fits(bucket.getKey(), bucket.getValue(), taken));
    }

    private boolean fits(int bucket, Collection<Integer> keys, BitSet taken) {
        for (int displacement = 0; displacement < TRIES; displacement++) {
            List<Integer> places = new ArrayList<>(keys.size());
            for (int key : keys) {
                int place = place(key, displacement);
                if (!taken.get(place) && !places.contains(place)) {
                    places.add(place);
                }
            }
            if (places.size() == keys.size()) {
                places.forEach(taken::set);
                displacements[bucket] = (char) displacement;
                return true;
            }
        }
        return false;
    }
}
