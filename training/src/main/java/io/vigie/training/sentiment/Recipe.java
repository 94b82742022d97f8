package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureFamily;

/**
 * How the model of one language is trained. The widths are standard deviations of the coefficients' normal prior.
 *
 * @param language ISO 639-1 code
 * @param bits sizes of the weight tables
 * @param widths prior of each kind of feature
 * @param leastTexts a feature seen in fewer training texts is left out
 * @param weights of the data against the prior
 */
record Recipe(String language, Bits bits, Widths widths, LeastTexts leastTexts, Weights weights) {

    /**
     * How much an example counts against the prior.
     *
     * @param given a text of the labelled files
     * @param mentions one of this project's own labelled mentions
     * @param lessons one of this project's lessons
     */
    record Weights(double given, double mentions, double lessons) {}

    /**
     * A table has 2^bits buckets of two weights; what finds no room is left out, the least important first.
     *
     * @param word of words and symbols
     * @param phrase of pairs and triples
     * @param characters of character n-grams
     */
    record Bits(int word, int phrase, int characters) {
        int of(FeatureFamily family) {
            return switch (family) {
                case WORD -> word;
                case PHRASE -> phrase;
                case CHARACTERS -> characters;
            };
        }
    }

    /**
     * Prior standard deviation per kind of feature.
     *
     * @param word of words and symbols
     * @param phrase of pairs and triples
     * @param characters of character n-grams
     * @param lexicon of the shared lexicon variables
     */
    record Widths(double word, double phrase, double characters, double lexicon) {
        double of(FeatureFamily family) {
            return switch (family) {
                case WORD -> word;
                case PHRASE -> phrase;
                case CHARACTERS -> characters;
            };
        }
    }

    /**
     * Least number of texts per kind of feature.
     *
     * @param word of words and symbols
     * @param phrase of pairs and triples
     * @param characters of character n-grams
     */
    record LeastTexts(int word, int phrase, int characters) {
        int of(FeatureFamily family) {
            return switch (family) {
                case WORD -> word;
                case PHRASE -> phrase;
                case CHARACTERS -> characters;
            };
        }
    }
}
