package io.vigie.analytics.aggregate;

/**
 * What a spike needs to explain itself.
 *
 * @param together mentions by function that they concern, the own one included
 * @param samples mentions that stand for the rest
 * @param heardAt latest hand-over to Kafka among the mentions, wall clock, epoch millis; 0 for none
 * @param replayed whether any of the mentions comes from a replay
 */
public record Traces(Frequencies together, Samples samples, long heardAt, boolean replayed) {

    public static final Traces NONE = new Traces(Frequencies.NONE, Samples.NONE, 0, false);

    public Traces plus(Traces other) {
        return new Traces(
                together.plus(other.together),
                samples.plus(other.samples),
                Math.max(heardAt, other.heardAt),
                replayed || other.replayed);
    }
}
