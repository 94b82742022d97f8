package io.vigie.training.linear;

import io.vigie.analytics.understand.sentiment.FeatureFamily;

/** A feature as one number: its family, then its hash. */
public final class FeatureKey {

    private static final FeatureFamily[] FAMILIES = FeatureFamily.values();

    private FeatureKey() {}

    public static long of(FeatureFamily family, int hash) {
        return ((long) family.index() << Integer.SIZE) | Integer.toUnsignedLong(hash);
    }

    public static FeatureFamily family(long key) {
        return FAMILIES[(int) (key >>> Integer.SIZE)];
    }

    public static int hash(long key) {
        return (int) key;
    }
}
