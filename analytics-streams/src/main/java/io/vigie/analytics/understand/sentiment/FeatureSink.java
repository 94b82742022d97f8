package io.vigie.analytics.understand.sentiment;

/**
 * Receives the features of one text. Serving sums weights; training collects them. The character features of a word depend
 * on the word alone and are most of all features, so a sink may remember what they came to and skip them.
 */
@FunctionalInterface
public interface FeatureSink {

    /** One occurrence of a feature; {@code hash} is uniform over all 32 bits. */
    void feature(FeatureFamily family, int hash);

    /** Called before a word's character features: true when the sink has counted them from memory and wants none. */
    default boolean recalls(long word) {
        return false;
    }

    /** Called after the character features of a word that was not recalled. */
    default void endOfWord(long word) {}
}
