package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.FeatureSink;
import io.vigie.training.linear.IntList;
import java.util.HashMap;
import java.util.Map;

/** The character features of every word seen. They follow their word, so a word that was known is not asked for again. */
final class Spellings implements FeatureSink {

    private final Map<Integer, int[]> byWord = new HashMap<>();
    private final IntList open = new IntList();
    private int word;

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        if (family == FeatureFamily.CHARACTERS) {
            open.add(hash);
            return false;
        }
        close();
        word = hash;
        return false;
    }

    /** Hashes of the character features; none for what is no word. */
    int[] of(int wordHash) {
        close();
        return byWord.getOrDefault(wordHash, new int[0]);
    }

    private void close() {
        if (open.size() > 0) {
            byWord.putIfAbsent(word, open.toArray());
            open.clear();
        }
    }
}
