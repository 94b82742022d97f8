package io.vigie.ingest.pipeline;

import io.vigie.ingest.pipeline.PublishException.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why things are not stored, in words: the first failure of each kind, then at most one a minute. An outage would
 * otherwise say so a thousand times a second. Thread-safe.
 */
final class FailureLog {

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int MOST_CAUSES = 5;

    private final Clock clock;
    private final Map<Cause, Told> last = new EnumMap<>(Cause.class);

    FailureLog(Clock clock) {
        this.clock = clock;
    }

    /** What to say of a failure; empty when another of its kind was told just now. */
    synchronized Optional<String> line(Cause kind, Throwable failure) {
        Instant now = clock.instant();
        Told told = last.get(kind);
        if (told != null && now.isBefore(told.at().plus(BETWEEN))) {
            last.put(kind, new Told(told.at(), told.since() + 1));
            return Optional.empty();
        }
        last.put(kind, new Told(now, 0));
        String others = told == null || told.since() == 0 ? "" : " (and " + told.since() + " before)";
        return Optional.of(kind.label() + others + ": " + causes(failure));
    }

    private static String causes(Throwable failure) {
        StringBuilder causes = new StringBuilder();
        @Nullable Throwable cause = failure instanceof PublishException ? failure.getCause() : failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            causes.append(i == 0 ? "" : ", by ").append(cause);
            cause = cause.getCause();
        }
        return causes.toString();
    }

    /** When the last one was told, and how many there were since. */
    private record Told(Instant at, long since) {}
}
