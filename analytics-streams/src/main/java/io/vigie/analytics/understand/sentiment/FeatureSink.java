package io.vigie.analytics.understand.sentiment;

/** Receives the features of one text. Serving sums weights; training collects them. */
@FunctionalInterface
public interface FeatureSink {

    /** One occurrence of a feature; {@code hash} is uniform over all 32 bits. */
    void feature(FeatureFamily family, int hash);
}
