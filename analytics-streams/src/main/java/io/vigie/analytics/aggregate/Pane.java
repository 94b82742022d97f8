package io.vigie.analytics.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that is reported of one brand x function x window; grows in place. */
public final class Pane {

    private Tally tally;
    private final Authors authors;
    private final WidestAuthors widest;
    private final Frequencies terms;
    private final Frequencies sources;

    /** Whether it was told since it last changed. */
    private boolean told;

    public Pane() {
        this(Tally.ZERO, new Crowd(new Authors(), new WidestAuthors()), new Frequencies(), new Frequencies());
    }

    /**
     * Takes over its parts.
     *
     * @param terms mentions by term
     * @param sources mentions by source
     */
    public Pane(Tally tally, Crowd crowd, Frequencies terms, Frequencies sources) {
        this.tally = tally;
        this.authors = crowd.authors();
        this.widest = crowd.widest();
        this.terms = terms;
        this.sources = sources;
    }

    /**
     * Who spoke.
     *
     * @param authors how many
     * @param widest who of them is heard most widely
     */
    public record Crowd(Authors authors, WidestAuthors widest) {}

    public void add(Pane other) {
        addForDetection(other);
        authors.add(other.authors);
        widest.add(other.widest);
    }

    /** Detection does not ask who spoke. */
    void addForDetection(Pane other) {
        tally = tally.plus(other.tally);
        terms.add(other.terms);
        sources.add(other.sources);
        told = false;
    }

    /** Corrects the counts. The rest are sets, from which nothing can be taken away. */
    public void add(Tally difference) {
        tally = tally.plus(difference);
        told = false;
    }

    /** What is told of it. */
    public Figures figures() {
        return new Figures(
                tally, authors.estimate(), widest.authors(), terms.top(Figures.TOP), sources.top(Figures.TOP));
    }

    /** Whether it has changed since the last call. */
    public boolean takeNews() {
        boolean news = !told;
        told = true;
        return news;
    }

    public Tally tally() {
        return tally;
    }

    public Crowd crowd() {
        return new Crowd(authors, widest);
    }

    public Frequencies terms() {
        return terms;
    }

    public Frequencies sources() {
        return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pane that
                && tally.equals(that.tally)
                && crowd().equals(that.crowd())
                && terms.equals(that.terms)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tally, authors, terms, sources);
    }

    @Override
    public String toString() {
        return "Pane[" + tally + ", " + crowd() + ", " + terms + ", " + sources + "]";
    }
}
