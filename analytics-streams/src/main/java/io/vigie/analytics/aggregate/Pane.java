package io.vigie.analytics.aggregate;

/**
 * Everything that is reported of one brand x function x window.
 *
 * @param terms mentions by term
 * @param sources mentions by source
 */
public record Pane(Tally tally, Authors authors, Frequencies terms, Frequencies sources) {

    public static final Pane EMPTY = new Pane(Tally.ZERO, Authors.NONE, Frequencies.NONE, Frequencies.NONE);

    public Pane plus(Pane other) {
        return new Pane(
                tally.plus(other.tally),
                authors.plus(other.authors),
                terms.plus(other.terms),
                sources.plus(other.sources));
    }

    /** With corrected counts. The rest are sets, from which nothing can be taken away. */
    public Pane plus(Tally difference) {
        return new Pane(tally.plus(difference), authors, terms, sources);
    }

    /** What is told of it. */
    public Figures figures() {
        return new Figures(tally, authors.estimate(), terms.top(Figures.TOP), sources.top(Figures.TOP));
    }

    Pane withoutAuthors() {
        return new Pane(tally, Authors.NONE, terms, sources);
    }
}
