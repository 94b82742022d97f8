package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.MatchedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stretches of a mention that one query matched, in the order and with the duplicates removed that Lucene has. Reused. */
final class Stretches {

    private static final Comparator<Stretch> ORDER = Comparator.comparing(Stretch::layer)
            .thenComparingInt(Stretch::firstPosition)
            .thenComparingInt(Stretch::lastPosition);

    /** So many are compared one with the other: a hash table of them would be bigger than they are. */
    private static final int FEW = 8;

    private final List<Stretch> found = new ArrayList<>();

    private record Stretch(Layer layer, int firstPosition, int lastPosition, int start, int end) {}

    void clear() {
        found.clear();
    }

    void add(Layer layer, Occurrences occurrences, int firstToken, int lastToken) {
        found.add(new Stretch(
                layer,
                occurrences.position(firstToken),
                occurrences.position(lastToken),
                occurrences.start(firstToken),
                occurrences.end(lastToken)));
    }

    void add(Layer layer, int[] positions, int[] offsets) {
        found.add(new Stretch(layer, positions[0], positions[1], offsets[0], offsets[1]));
    }

    /** As they stand in the mention, each once, by where they start. */
    List<MatchedWords> in(MentionText text) {
        if (found.size() == 1) {
            return List.of(text.quote(found.get(0).start(), found.get(0).end()));
        }
        found.sort(ORDER);
        List<MatchedWords> sorted = found.size() <= FEW ? fewWords(text) : manyWords(text);
        sorted.sort(Comparator.comparingInt(MatchedWords::start));
        return sorted;
    }

    private List<MatchedWords> fewWords(MentionText text) {
        List<MatchedWords> words = new ArrayList<>(found.size());
        for (Stretch each : found) {
            MatchedWords quote = text.quote(each.start(), each.end());
            if (!words.contains(quote)) {
                words.add(quote);
            }
        }
        return words;
    }

    private List<MatchedWords> manyWords(MentionText text) {
        Set<MatchedWords> words = new LinkedHashSet<>();
        found.forEach(each -> words.add(text.quote(each.start(), each.end())));
        return new ArrayList<>(words);
    }
}
