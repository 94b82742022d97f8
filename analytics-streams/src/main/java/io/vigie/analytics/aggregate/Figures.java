package io.vigie.analytics.aggregate;

import java.util.List;
import java.util.Map;

/**
 * What is told of a window; all that is kept of one that has closed.
 *
 * @param tally counts
 * @param crowd who spoke
 * @param talk what was said
 */
public record Figures(Tally tally, Crowd crowd, Talk talk) {

    /** Terms, sources and stories told, at most. */
    public static final int TOP = 10;

    public static final Figures NONE =
            new Figures(Tally.ZERO, new Crowd(0, List.of()), new Talk(List.of(), List.of(), 0, List.of()));

    /**
     * Who spoke.
     *
     * @param authors distinct authors, estimated
     * @param widest authors of widest reach, widest first
     */
    public record Crowd(long authors, List<WidestAuthors.Author> widest) {
        public Crowd {
            widest = List.copyOf(widest);
        }
    }

    /**
     * What was said, and where.
     *
     * @param terms most frequent terms with their mentions, most frequent first
     * @param sources most frequent sources with their mentions, most frequent first
     * @param stories distinct stories, estimated
     * @param retold stories told more than once with their mentions, most frequent first
     */
    public record Talk(
            List<Map.Entry<String, Long>> terms,
            List<Map.Entry<String, Long>> sources,
            long stories,
            List<Map.Entry<String, Long>> retold) {
        public Talk {
            terms = List.copyOf(terms);
            sources = List.copyOf(sources);
            retold = List.copyOf(retold);
        }
    }

    /** With corrected counts. The rest are sets, from which nothing can be taken away. */
    public Figures plus(Tally difference) {
        return new Figures(tally.plus(difference), crowd, talk);
    }
}
