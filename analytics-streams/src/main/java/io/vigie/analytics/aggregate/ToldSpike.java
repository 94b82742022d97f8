package io.vigie.analytics.aggregate;

/**
 * What was last told of an open spike.
 *
 * @param revision number of records told so far
 * @param observed mentions in the deciding window, as told
 * @param severity 1 to 5, as told
 * @param heardAt latest hand-over to Kafka among the mentions that decided, wall clock, epoch millis
 */
public record ToldSpike(int revision, long observed, int severity, long heardAt) {

    /** Not told yet. */
    public static final ToldSpike NOTHING = new ToldSpike(0, 0, 0, 0);

    /** Whether it has become more severe or twice as large since. */
    public boolean isOutgrownBy(long newObserved, int newSeverity) {
        return newSeverity > severity || newObserved >= 2 * observed;
    }
}
