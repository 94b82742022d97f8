package io.vigie.alert.domain;

import java.util.List;

/**
 * What a spike is made of.
 *
 * @param terms top terms
 * @param sources sources by mentions
 * @param samples sample mentions, widest reach first
 */
public record Evidence(List<TermCount> terms, List<TermCount> sources, List<SampleMention> samples) {

    /** Nothing known. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
        samples = List.copyOf(samples);
    }
}
