package io.vigie.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;

/** How the time that a source gives becomes event time. */
@FunctionalInterface
public interface TimePolicy {

    Duration MAX_AGE = Duration.ofDays(7);
    Duration MAX_AHEAD = Duration.ofMinutes(2);

    /**
     * The event time of a mention.
     *
     * @throws RefusedException when it cannot have one
     */
    EventTime eventTime(Instant published);

    /**
     * History: event time is kept as it is, and the mention counts as heard when it was published. What lies more than
     * 2 minutes ahead of now is no history and is refused: it would move everybody's event time there.
     */
    static TimePolicy replayed(Instant now) {
        return published -> {
            if (published.isAfter(now.plus(MAX_AHEAD))) {
                throw new RefusedException(
                        Reason.FUTURE_DATE,
                        "published_at: " + published + " lies in the future; a replay is of the past");
            }
            return new EventTime(published, null, published, true);
        };
    }

    /**
     * Live input, clamped to [received - 7 days, received + 2 minutes]: one post with a date in the future must not
     * close everybody's windows.
     */
    static TimePolicy live(Instant received) {
        return published -> {
            Instant earliest = received.minus(MAX_AGE);
            Instant latest = received.plus(MAX_AHEAD);
            if (published.isBefore(earliest)) {
                return new EventTime(earliest, published, received, false);
            }
            return published.isAfter(latest)
                    ? new EventTime(latest, published, received, false)
                    : new EventTime(published, null, received, false);
        };
    }
}
