package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.WeightTable;

/**
 * The buckets of all weight tables in one row of columns, so that training sees exactly what serving will look up.
 *
 * @param wordBits the word table has 2^wordBits buckets
 * @param phraseBits the phrase table has 2^phraseBits buckets
 * @param characterBits the character n-gram table has 2^characterBits buckets
 */
record FeatureSpace(int wordBits, int phraseBits, int characterBits) {

    int bits(FeatureFamily family) {
        return switch (family) {
            case WORD -> wordBits;
            case PHRASE -> phraseBits;
            case CHARACTERS -> characterBits;
        };
    }

    int offset(FeatureFamily family) {
        return switch (family) {
            case WORD -> 0;
            case PHRASE -> 1 << wordBits;
            case CHARACTERS -> (1 << wordBits) + (1 << phraseBits);
        };
    }

    int column(FeatureFamily family, int hash) {
        return offset(family) + WeightTable.bucket(hash, bits(family));
    }

    FeatureFamily family(int column) {
        if (column < offset(FeatureFamily.PHRASE)) {
            return FeatureFamily.WORD;
        }
        return column < offset(FeatureFamily.CHARACTERS) ? FeatureFamily.PHRASE : FeatureFamily.CHARACTERS;
    }

    int columns() {
        return offset(FeatureFamily.CHARACTERS) + (1 << characterBits);
    }
}
