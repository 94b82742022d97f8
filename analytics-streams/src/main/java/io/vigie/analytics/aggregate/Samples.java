package io.vigie.analytics.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mentions of widest reach, ties by id.
 *
 * @param mentions at most {@link #LIMIT}, widest reach first
 */
public record Samples(List<Sample> mentions) {

    /** Samples kept. */
    public static final int LIMIT = 5;

    public static final Samples NONE = new Samples(List.of());

    private static final Comparator<Sample> WIDEST_REACH_FIRST =
            Comparator.comparingLong(Sample::reach).reversed().thenComparing(Sample::mentionId);

    public Samples {
        mentions = List.copyOf(mentions);
    }

    public Samples plus(Samples other) {
        return new Samples(Stream.concat(mentions.stream(), other.mentions.stream())
                .sorted(WIDEST_REACH_FIRST)
                .limit(LIMIT)
                .toList());
    }
}
