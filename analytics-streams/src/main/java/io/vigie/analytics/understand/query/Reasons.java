package io.vigie.analytics.understand.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The words that decided, for people to read. */
public final class Reasons {

    private static final int MAX = 20;

    private Reasons() {}

    /** In the order of the mention, each once, without those that are part of longer ones, at most 20. */
    public static List<String> of(Collection<MatchedWords> words) {
        if (words.size() == 1) {
            return List.of(words.iterator().next().text());
        }
        List<MatchedWords> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(MatchedWords::start));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sorted.size() && texts.size() < MAX; i++) {
            MatchedWords word = sorted.get(i);
            if (!isPartOfAny(word, sorted) && !texts.contains(word.text())) {
                texts.add(word.text());
            }
        }
        return texts;
    }

    /** By index: streams here were a sixth of what understanding a mention allocates. */
    private static boolean isPartOfAny(MatchedWords word, List<MatchedWords> all) {
        for (int i = 0; i < all.size(); i++) {
            if (isPart(word, all.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(MatchedWords word, MatchedWords other) {
        return word.isWithin(other) && !other.isWithin(word);
    }
}
