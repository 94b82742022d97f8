package io.vigie.analytics.aggregate;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a spike needs to explain itself; grows in place. */
public final class Traces {

    private final Frequencies together;
    private final Samples samples;
    private long heardAt;
    private boolean replayed;

    public Traces() {
        this(new Frequencies(), new Samples(), 0, false);
    }

    /**
     * Takes over its parts.
     *
     * @param together mentions by function that they concern, the own one included
     * @param samples mentions that stand for the rest
     * @param heardAt latest hand-over to Kafka among the mentions, wall clock, epoch millis; 0 for none
     * @param replayed whether any of the mentions comes from a replay
     */
    public Traces(Frequencies together, Samples samples, long heardAt, boolean replayed) {
        this.together = together;
        this.samples = samples;
        this.heardAt = heardAt;
        this.replayed = replayed;
    }

    public void add(Traces other) {
        together.add(other.together);
        samples.add(other.samples);
        heardAt = Math.max(heardAt, other.heardAt);
        replayed |= other.replayed;
    }

    /** So many mentions concern all of some functions. */
    public void add(Collection<String> functions, long mentions) {
        functions.forEach(function -> together.add(function, mentions));
    }

    public Frequencies together() {
        return together;
    }

    public Samples samples() {
        return samples;
    }

    public long heardAt() {
        return heardAt;
    }

    public boolean replayed() {
        return replayed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Traces that
                && together.equals(that.together)
                && samples.equals(that.samples)
                && heardAt == that.heardAt
                && replayed == that.replayed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(samples, heardAt, replayed);
    }

    @Override
    public String toString() {
        return "Traces[" + together + ", " + samples + ", " + heardAt + ", " + replayed + "]";
    }
}
