package io.vigie.analytics.aggregate;

import java.util.List;
import java.util.Map;

/**
 * What is told of a window; all that is kept of one that has closed.
 *
 * @param authors distinct authors, estimated
 * @param widest authors of widest reach, widest first
 * @param terms most frequent terms with their mentions, most frequent first
 * @param sources most frequent sources with their mentions, most frequent first
 */
public record Figures(
        Tally tally,
        long authors,
        List<WidestAuthors.Author> widest,
        List<Map.Entry<String, Long>> terms,
        List<Map.Entry<String, Long>> sources) {

    /** Terms and sources told, at most. */
    public static final int TOP = 10;

    public static final Figures NONE = new Figures(Tally.ZERO, 0, List.of(), List.of(), List.of());

    public Figures {
        widest = List.copyOf(widest);
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
    }

    /** With corrected counts. The rest are sets, from which nothing can be taken away. */
    public Figures plus(Tally difference) {
        return new Figures(tally.plus(difference), authors, widest, terms, sources);
    }
}
