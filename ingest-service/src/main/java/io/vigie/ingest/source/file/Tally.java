package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Outcome;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the exits of a replay. Outcomes come from the publisher's threads; thread-safe. */
final class Tally {

    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    private long published;

    synchronized void add(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejection) {
            rejected.merge(rejection.reason().label(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Failed failure) {
            failed.merge(failure.cause().label(), 1L, Long::sum);
        } else {
            published++;
        }
    }

    synchronized boolean anyFailed() {
        return !failed.isEmpty();
    }

    synchronized long published() {
        return published;
    }

    synchronized SortedMap<String, Long> rejected() {
        return new TreeMap<>(rejected);
    }

    synchronized SortedMap<String, Long> failed() {
        return new TreeMap<>(failed);
    }
}
