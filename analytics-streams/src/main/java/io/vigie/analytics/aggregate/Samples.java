package io.vigie.analytics.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of widest reach and the negative ones of widest reach, ties by id, one of each story: which of them stand for a spike is
 * known only when it is judged. Grows in place.
 */
public final class Samples {

    /** Samples that stand for a spike. */
    public static final int LIMIT = 5;

    /** Of all mentions and of negative ones. */
    public static final int MOST_KEPT = 2 * LIMIT;

    private final List<Sample> mentions = new ArrayList<>(1);

    public static Samples of(Collection<Sample> mentions) {
        Samples samples = new Samples();
        mentions.forEach(samples::add);
        return samples;
    }

    public void add(Samples other) {
        other.mentions.forEach(this::add);
    }

    public void add(Sample sample) {
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).isCopyOf(sample)) {
                if (!isBefore(sample, mentions.get(i))) {
                    return;
                }
                mentions.remove(i);
                break;
            }
        }
        insert(sample);
    }

    private void insert(Sample sample) {
        int place = mentions.size();
        while (place > 0 && isBefore(sample, mentions.get(place - 1))) {
            place--;
        }
        if (place < LIMIT || (sample.negative() && negativesBefore(place) < LIMIT)) {
            mentions.add(place, sample);
            dropSurplus();
        }
    }

    /** Widest reach first, ties by id. */
    private static boolean isBefore(Sample one, Sample other) {
        return one.reach() == other.reach()
                ? one.mentionId().compareTo(other.mentionId()) < 0
                : one.reach() > other.reach();
    }

    private int negativesBefore(int end) {
        int negatives = 0;
        for (int place = 0; place < end; place++) {
            negatives += mentions.get(place).negative() ? 1 : 0;
        }
        return negatives;
    }

    /** One more makes at most one too many: the last that is neither among the first nor among the first negatives. */
    private void dropSurplus() {
        int negatives = negativesBefore(mentions.size());
        for (int place = mentions.size() - 1; place >= LIMIT; place--) {
            boolean negative = mentions.get(place).negative();
            if (!negative || negatives > LIMIT) {
                mentions.remove(place);
            }
            negatives -= negative ? 1 : 0;
        }
    }

    /** How many are kept. */
    public int size() {
        return mentions.size();
    }

    /** At most {@link #MOST_KEPT}, widest reach first. */
    public List<Sample> mentions() {
        return List.copyOf(mentions);
    }

    /** Those that stand for much talk: widest reach first. */
    public List<Sample> ofVolume() {
        return List.copyOf(mentions.subList(0, Math.min(LIMIT, mentions.size())));
    }

    /** Those that stand for a crisis: negative ones first, then the others, each of widest reach first. */
    public List<Sample> ofCrisis() {
        return Stream.concat(
                        mentions.stream().filter(Sample::negative),
                        mentions.stream().filter(sample -> !sample.negative()))
                .limit(LIMIT)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Samples that && mentions.equals(that.mentions);
    }

    @Override
    public int hashCode() {
        return mentions.hashCode();
    }

    @Override
    public String toString() {
        return mentions.toString();
    }
}
