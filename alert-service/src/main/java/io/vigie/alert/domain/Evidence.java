package io.vigie.alert.domain;

import java.util.Comparator;
import java.util.List;

/**
 * What a spike is made of.
 *
 * @param terms top terms
 * @param sources sources by mentions
 * @param samples sample mentions, those that stand best for it first
 */
public record Evidence(List<TermCount> terms, List<TermCount> sources, List<SampleMention> samples) {

    /** Nothing known. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
        samples = List.copyOf(samples);
    }

    /** With no more than so many of each. */
    public Evidence atMost(int most) {
        return new Evidence(first(most, terms), first(most, sources), first(most, samples));
    }

    /** With negative samples before all others, as becomes a crisis. */
    public Evidence negativesFirst() {
        return new Evidence(
                terms,
                sources,
                samples.stream()
                        .sorted(Comparator.comparing(SampleMention::negative).reversed())
                        .toList());
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
