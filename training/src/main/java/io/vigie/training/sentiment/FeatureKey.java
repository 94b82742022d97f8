package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureFamily;

/** A feature as one number: its family, then its hash. */
final class FeatureKey {

    private static final FeatureFamily[] FAMILIES = FeatureFamily.values();

    private FeatureKey() {}

    static long of(FeatureFamily family, int hash) {
        return ((long) family.index() << Integer.SIZE) | Integer.toUnsignedLong(hash);
    }

    static FeatureFamily family(long key) {
        return FAMILIES[(int) (key >>> Integer.SIZE)];
    }

    static int hash(long key) {
        return (int) key;
    }
}
