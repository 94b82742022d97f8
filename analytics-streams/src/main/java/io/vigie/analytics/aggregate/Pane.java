package io.vigie.analytics.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that is reported of one brand x function x window; grows in place. */
public final class Pane {

    /** Four times what is kept of others. */
    private static final int MANY = 4 * Frequencies.LIMIT;

    private Tally tally;
    private final Distinct authors;
    private final WidestAuthors widest;
    private final Frequencies terms;
    private final Frequencies sources;
    private final Stories stories;

    /** Whether it was told since it last changed. */
    private boolean told;

    public Pane() {
        this(Tally.ZERO, new Crowd(new Distinct(), new WidestAuthors()), new Talk());
    }

    /** To be added up and then added to others: it forgets a word only when it holds {@value #MANY} different ones. */
    public static Pane ofMany() {
        Talk talk = new Talk(
                new Frequencies(MANY), new Frequencies(MANY), new Stories(new Distinct(), new Frequencies(MANY)));
        return new Pane(Tally.ZERO, new Crowd(new Distinct(), new WidestAuthors()), talk);
    }

    /**
     * Takes over its parts.
     */
    public Pane(Tally tally, Crowd crowd, Talk talk) {
        this.tally = tally;
        this.authors = crowd.authors();
        this.widest = crowd.widest();
        this.terms = talk.terms();
        this.sources = talk.sources();
        this.stories = talk.stories();
    }

    /**
     * Who spoke.
     *
     * @param authors how many
     * @param widest who of them is heard most widely
     */
    public record Crowd(Distinct authors, WidestAuthors widest) {}

    /**
     * What was said, and where.
     *
     * @param terms mentions by term
     * @param sources mentions by source
     * @param stories told
     */
    public record Talk(Frequencies terms, Frequencies sources, Stories stories) {

        public Talk() {
            this(new Frequencies(), new Frequencies(), new Stories());
        }
    }

    public void add(Pane other) {
        addCounts(other);
        authors.add(other.authors);
        widest.add(other.widest);
        stories.add(other.stories);
    }

    /** Detection does not ask how many spoke, nor how many stories there are; but who is heard most widely. */
    void addForDetection(Pane other) {
        addCounts(other);
        widest.add(other.widest);
        stories.addMentions(other.stories);
    }

    private void addCounts(Pane other) {
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
                tally,
                new Figures.Crowd(authors.estimate(), widest.authors()),
                new Figures.Talk(
                        terms.top(Figures.TOP),
                        sources.top(Figures.TOP),
                        stories.different().estimate(),
                        stories.retold(Figures.TOP)));
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

    public Talk talk() {
        return new Talk(terms, sources, stories);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pane that
                && tally.equals(that.tally)
                && crowd().equals(that.crowd())
                && talk().equals(that.talk());
    }

    @Override
    public int hashCode() {
        return Objects.hash(tally, authors, talk());
    }

    @Override
    public String toString() {
        return "Pane[" + tally + ", " + crowd() + ", " + talk() + "]";
    }
}
