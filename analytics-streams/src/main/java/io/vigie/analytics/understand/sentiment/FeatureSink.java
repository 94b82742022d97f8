package io.vigie.analytics.understand.sentiment;

/** Receives the features of one text. Serving sums weights, training collects features, explaining names them. */
@FunctionalInterface
public interface FeatureSink {

    /**
     * One occurrence of a feature.
     *
     * @param hash uniform over all 32 bits
     * @return for a word: true when its characters are accounted for, so that they need not follow
     */
    boolean feature(FeatureFamily family, int hash);

    /** Called before the features of the token at this index, and of the phrases that end with it. */
    default void token(int index) {}
}
