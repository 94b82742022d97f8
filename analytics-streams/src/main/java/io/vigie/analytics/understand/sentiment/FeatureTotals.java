package io.vigie.analytics.understand.sentiment;

/**
 * A sink that adds features up, so that their order does not matter: it is sent the words first and all phrases after them, and may
 * remember what a word comes to.
 */
public interface FeatureTotals extends FeatureSink {

    /**
     * A word as a whole, before its features, as {@link io.vigie.analytics.understand.words.ShortWords} has it.
     *
     * @return true when what the word and its characters come to was added from memory, so that they must not follow
     */
    boolean remembers(long high, long low);

    /** The features of a word that was not remembered have all been sent: from now on it can be. */
    void learn(long high, long low);

    /**
     * All features of {@link FeatureFamily#PHRASE}: look-ups that do not wait for one another.
     *
     * @param hashes of which the first {@code count} are meant
     */
    void phrases(int[] hashes, int count);
}
