package io.vigie.analytics.aggregate;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each of some words was met. Exact, and independent of the order of merging, while at most {@link #LIMIT}
 * different words are met; beyond that the rarest are forgotten, so that counts become lower bounds.
 *
 * @param counts occurrences by word, all positive
 */
public record Frequencies(Map<String, Long> counts) {

    /** Different words remembered. */
    public static final int LIMIT = 256;

    public static final Frequencies NONE = new Frequencies(Map.of());

    private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    public Frequencies {
        counts = Collections.unmodifiableMap(counts);
    }

    /** Each word once, however often it is given. */
    public static Frequencies ofEach(Collection<String> words) {
        return new Frequencies(words.stream().distinct().collect(Collectors.toMap(word -> word, word -> 1L)));
    }

    public Frequencies plus(Frequencies other) {
        if (counts.isEmpty()) {
            return other;
        }
        Map<String, Long> sum = new HashMap<>(counts);
        other.counts.forEach((word, count) -> sum.merge(word, count, Long::sum));
        return new Frequencies(sum.size() > LIMIT ? mostFrequent(sum, LIMIT) : sum);
    }

    /** The most frequent words, most frequent first, ties in alphabetical order. */
    public List<Map.Entry<String, Long>> top(int words) {
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(words)
                .toList();
    }

    /** The same without one word. */
    public Frequencies without(String word) {
        Map<String, Long> rest = new HashMap<>(counts);
        rest.remove(word);
        return new Frequencies(rest);
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> counts, int words) {
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(words)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
