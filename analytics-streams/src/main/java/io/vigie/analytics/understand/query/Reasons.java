package io.vigie.analytics.understand.query;

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
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> isPart(word, other)))
                .sorted(Comparator.comparingInt(MatchedWords::start))
                .map(MatchedWords::text)
                .distinct()
                .limit(MAX)
                .toList();
    }

    private static boolean isPart(MatchedWords word, MatchedWords other) {
        return word.isWithin(other) && !other.isWithin(word);
    }
}
