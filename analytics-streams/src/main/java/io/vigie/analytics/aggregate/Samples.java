package io.vigie.analytics.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mentions of widest reach and the negative ones of widest reach, ties by id: which of them stand for a spike is
 * known only when it is judged.
 *
 * @param mentions at most {@link #MOST_KEPT}, widest reach first
 */
public record Samples(List<Sample> mentions) {

    /** Samples that stand for a spike. */
    public static final int LIMIT = 5;

    /** Of all mentions and of negative ones. */
    public static final int MOST_KEPT = 2 * LIMIT;

    public static final Samples NONE = new Samples(List.of());

    private static final Comparator<Sample> WIDEST_REACH_FIRST =
            Comparator.comparingLong(Sample::reach).reversed().thenComparing(Sample::mentionId);

    public Samples {
        mentions = List.copyOf(mentions);
    }

    public Samples plus(Samples other) {
        List<Sample> all = new ArrayList<>(mentions);
        all.addAll(other.mentions);
        all.sort(WIDEST_REACH_FIRST);
        return new Samples(worthKeeping(all));
    }

    private static List<Sample> worthKeeping(List<Sample> widestFirst) {
        List<Sample> kept = new ArrayList<>(MOST_KEPT);
        int negative = 0;
        for (int rank = 0; rank < widestFirst.size(); rank++) {
            Sample sample = widestFirst.get(rank);
            boolean amongNegatives = sample.negative() && negative++ < LIMIT;
            if (rank < LIMIT || amongNegatives) {
                kept.add(sample);
            }
        }
        return kept;
    }

    /** Those that stand for much talk: widest reach first. */
    public List<Sample> ofVolume() {
        return mentions.subList(0, Math.min(LIMIT, mentions.size()));
    }

    /** Those that stand for a crisis: negative ones first, then the others, each of widest reach first. */
    public List<Sample> ofCrisis() {
        return Stream.concat(
                        mentions.stream().filter(Sample::negative),
                        mentions.stream().filter(sample -> !sample.negative()))
                .limit(LIMIT)
                .toList();
    }
}
