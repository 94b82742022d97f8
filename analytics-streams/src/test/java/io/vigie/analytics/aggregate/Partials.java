package io.vigie.analytics.aggregate;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Makes partial aggregates of one mention each. */
public final class Partials {

    private Partials() {}

    /** Of any mention; words and sources from vocabularies small enough to be counted exactly. */
    public static Arbitrary<Partial> ofOneMention() {
        Arbitrary<Tally> tallies = Combinators.combine(
                        Arbitraries.of(Label.values()),
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(Tally::of);
        Arbitrary<Distinct> authors = Arbitraries.integers()
                .between(0, 500)
                .map(author -> Distinct.of("author " + author))
                .injectDuplicates(0.2);
        Arbitrary<List<String>> words =
                Arbitraries.of("late", "broken", "élan", "fleek").list().ofMaxSize(6);
        return Combinators.combine(tallies, authors, words, Arbitraries.integers())
                .as((tally, author, terms, id) -> partial(tally, author, terms, id));
    }

    private static @Nullable String author(int id) {
        return (id & 1) == 0 ? null : "author " + (id & 15);
    }

    private static Partial partial(Tally tally, Distinct author, List<String> words, int id) {
        Label label = List.of(Label.values()).get(id & 3);
        List<String> functions = List.of("f" + (id & 3));
        long publishedAt = 1L + Math.abs((long) id);
        Sample sample = new Sample(
                "m" + id,
                "test",
                author(id),
                "text " + id,
                null,
                publishedAt,
                label,
                functions,
                id & 7,
                "s" + (id & 31));
        return new Partial(
                new Pane(
                        tally,
                        new Pane.Crowd(author, WidestAuthors.of("author " + (id & 15), tally.reach() & 3)),
                        new Pane.Talk(
                                Frequencies.ofEach(words),
                                Frequencies.ofEach(List.of("test")),
                                Stories.of("s" + (id & 31)))),
                new Traces(Frequencies.ofEach(words), Samples.of(List.of(sample)), Math.abs((long) id), (id & 8) == 0));
    }

    /** What some partial aggregates are together. */
    public static Partial sum(Collection<Partial> partials) {
        Partial sum = new Partial();
        partials.forEach(sum::add);
        return sum;
    }
}
