package io.vigie.analytics.understand.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The words that decided, for people to read. */
public final class Reasons {

    private static final int MAX = 20;

    /** What a stretch is part of comes before it. */
    private static final Comparator<MatchedWords> LONGEST_FIRST =
            Comparator.comparingInt(MatchedWords::start).thenComparing(MatchedWords::end, Comparator.reverseOrder());

    private static final MatchedWords NOTHING = new MatchedWords("", -1, -1);

    private Reasons() {}

    /** In the order of the mention, each once, without those that are part of longer ones, at most 20. */
    public static List<String> of(Collection<MatchedWords> words) {
        if (words.size() == 1) {
            return List.of(words.iterator().next().text());
        }
        List<MatchedWords> sorted = new ArrayList<>(words);
        sorted.sort(LONGEST_FIRST);
        List<String> texts = new ArrayList<>();
        int furthest = -1;
        MatchedWords before = NOTHING;
        for (int i = 0; i < sorted.size() && texts.size() < MAX; i++) {
            MatchedWords word = sorted.get(i);
            if (LONGEST_FIRST.compare(before, word) != 0) {
                furthest = Math.max(furthest, before.end());
                before = word;
            }
            if (word.end() > furthest && !texts.contains(word.text())) {
                texts.add(word.text());
            }
        }
        return texts;
    }
}
