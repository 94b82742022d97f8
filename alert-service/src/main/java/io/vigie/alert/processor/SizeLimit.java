package io.vigie.alert.processor;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.serde.AlertRecords;
import io.vigie.alert.serde.HistoryRecords;
import io.vigie.alert.serde.RecordSize;
import io.vigie.alert.serde.StoredAlert;
import io.vigie.kit.streams.PoisonException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is written below what the broker takes, changelog and notification (an alert and a little) included: a
 * record that it refuses costs the transaction and the thread. Evidence goes first, because the topics before have it
 * too.
 */
final class SizeLimit {

    /** Producers and changelog topics take 1 MiB by Kafka's defaults. */
    static final int MOST_BYTES = 900_000;

    /** How much of the evidence of each spike is kept, of each kind: tried in this order when all of it is too much. */
    private static final List<Integer> EVIDENCE = List.of(3, 1, 0);

    private SizeLimit() {}

    /**
     * The outcome, with less evidence if need be.
     *
     * @throws PoisonException {@code too-large} when it is too large without any
     */
    static Outcome fit(Outcome outcome) {
        outcome.history().forEach(SizeLimit::check);
        return outcome.with(outcome.alert().map(SizeLimit::fit));
    }

    private static Alert fit(Alert alert) {
        if (fits(alert)) {
            return alert;
        }
        Optional<Alert> smaller = EVIDENCE.stream()
                .map(most -> alert.with(alert.situation().withEvidenceAtMost(most)))
                .filter(SizeLimit::fits)
                .findFirst();
        return smaller.orElseThrow(() -> tooLarge("alert " + alert.alertId()));
    }

    private static boolean fits(Alert alert) {
        return RecordSize.of(AlertRecords.write(alert)) <= MOST_BYTES
                && StoredAlert.of(alert).bytes() <= MOST_BYTES;
    }

    private static void check(HistoryEntry entry) {
        if (RecordSize.of(HistoryRecords.write(entry)) > MOST_BYTES) {
            throw tooLarge("history entry " + entry.eventId());
        }
    }

    private static PoisonException tooLarge(String what) {
        return new PoisonException("too-large", what + " would have more than " + MOST_BYTES + " bytes");
    }
}
