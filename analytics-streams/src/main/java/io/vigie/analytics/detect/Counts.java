package io.vigie.analytics.detect;

/**
 * What was heard of one key in one bucket.
 *
 * @param volume mentions
 * @param negatives mentions judged negative, at most {@code scored}
 * @param scored mentions with a sentiment judgement, at most {@code volume}
 */
public record Counts(int volume, int negatives, int scored) {

    /** Nothing was said. */
    public static final Counts ZERO = new Counts(0, 0, 0);

    public Counts {
        require(volume >= 0, "volume must not be negative: " + volume);
        require(negatives >= 0, "negatives must not be negative: " + negatives);
        require(scored >= negatives, "scored must be at least negatives: " + scored + " < " + negatives);
        require(scored <= volume, "scored must be at most volume: " + scored + " > " + volume);
    }

    /** Mentions that all have a sentiment judgement. */
    public static Counts of(int volume, int negatives) {
        return new Counts(volume, negatives, volume);
    }

    /** Mentions without any sentiment judgement. */
    public static Counts ofVolume(int volume) {
        return new Counts(volume, 0, 0);
    }

    public Counts plus(Counts other) {
        return new Counts(
                Math.addExact(volume, other.volume),
                Math.addExact(negatives, other.negatives),
                Math.addExact(scored, other.scored));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
