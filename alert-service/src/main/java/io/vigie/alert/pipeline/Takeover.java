package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What becomes of alerts when a recomputed history takes the place of the one that they were raised by. Spikes that are open
 * in it go on under the alert that people have of them, silently; open spikes that it does not know close. Nobody is told,
 * owners and what people did stay. The rule is published in docs/rationale/recompute.md.
 */
public final class Takeover {

    private static final Comparator<Alert> UNRESOLVED_AND_NEWEST_FIRST = Comparator.comparing(
                    (Alert alert) -> alert.status() == AlertStatus.RESOLVED)
            .thenComparing(alert -> alert.origin().openedAt(), Comparator.reverseOrder())
            .thenComparing(Alert::alertId);

    private final Clock clock;

    public Takeover(Clock clock) {
        this.clock = clock;
    }

    /**
     * What follows.
     *
     * @param outcomes of the alerts that change
     * @param untold open spikes of events that no alert is about
     */
    public record Result(List<Outcome> outcomes, List<SpikeSnapshot> untold) {}

    /** The alerts that spikes which are open where history ends can concern: those that go on, and those that ended since. */
    public static Predicate<Alert> concernedBy(List<SpikeSnapshot> open) {
        Set<String> ids = open.stream().map(SpikeSnapshot::spikeId).collect(Collectors.toUnmodifiableSet());
        Instant earliest = open.stream()
                .map(spike -> spike.timing().onsetAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return alert -> alert.situation()
                        .closedAt()
                        .map(closed -> !closed.isBefore(earliest))
                        .orElse(true)
                || alert.situation().spikes().stream().anyMatch(spike -> ids.contains(spike.spikeId()));
    }

    /**
     * Decides; changes nothing by itself.
     *
     * @param open spikes that are open where the recomputed history ends
     * @param alerts at least those that they concern
     */
    public Result take(List<SpikeSnapshot> open, List<Alert> alerts) {
        List<Alert> candidates =
                alerts.stream().sorted(UNRESOLVED_AND_NEWEST_FIRST).toList();
        Map<String, List<SpikeSnapshot>> adopted = new HashMap<>();
        List<SpikeSnapshot> untold = new ArrayList<>();
        for (SpikeSnapshot spike : open) {
            home(spike, candidates)
                    .ifPresentOrElse(
                            alert -> adopted.computeIfAbsent(alert.alertId(), id -> new ArrayList<>())
                                    .add(spike),
                            () -> untold.add(spike));
        }
        List<Outcome> outcomes = candidates.stream()
                .flatMap(alert -> changed(alert, adopted.getOrDefault(alert.alertId(), List.of())).stream())
                .toList();
        return new Result(outcomes, untold);
    }

    /** The alert that holds the spike, or one about the same function at the same time, resolved or not. */
    private static Optional<Alert> home(SpikeSnapshot spike, List<Alert> candidates) {
        return candidates.stream()
                .filter(alert -> alert.situation().spike(spike.spikeId()).isPresent())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(alert -> sameEvent(spike, alert))
                        .findFirst());
    }

    private static boolean sameEvent(SpikeSnapshot spike, Alert alert) {
        return alert.brand().equals(spike.brand())
                && alert.situation().isOfSort(spike)
                && alert.situation().spikes().stream()
                        .filter(each -> each.function().equals(spike.function()))
                        .anyMatch(each -> each.ongoing()
                                || !Situation.endOf(each)
                                        .isBefore(spike.timing().onsetAt()));
    }

    private Optional<Outcome> changed(Alert alert, List<SpikeSnapshot> adopted) {
        Situation situation = alert.situation();
        List<Change> changes = new ArrayList<>();
        for (SpikeSnapshot spike : adopted) {
            Optional<SpikeSnapshot> known = situation.spike(spike.spikeId());
            if (known.filter(spike::tellsTheSameAs).isEmpty()) {
                situation = situation.with(spike);
                changes.add(goesOn(spike, known.isPresent()));
            }
        }
        for (SpikeSnapshot spike : alert.situation().spikes()) {
            if (spike.ongoing()
                    && adopted.stream().noneMatch(each -> each.spikeId().equals(spike.spikeId()))) {
                situation = situation.with(spike.ended());
                changes.add(ends(spike, situation));
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Recorder.record(alert.with(situation), changes, circumstance(situation)));
    }

    private static Change goesOn(SpikeSnapshot spike, boolean known) {
        String note = Words.figures(spike) + ", as recomputed";
        return known
                ? new Change(EventType.UPDATED, note, Map.of(), false)
                : new Change(EventType.SPIKE_JOINED, note, Map.of("spike", Words.code(spike)), false);
    }

    private static Change ends(SpikeSnapshot spike, Situation after) {
        Map<String, String> fields = new TreeMap<>(Map.of("spike", Words.code(spike)));
        after.closedAt().ifPresent(at -> fields.put("spikes_closed_at", Words.change("", at)));
        return new Change(EventType.SPIKE_CLOSED, Words.name(spike) + " is over as recomputed", fields, false);
    }

    private Circumstance circumstance(Situation situation) {
        Instant lastHeard = situation.spikes().stream()
                .map(spike -> spike.timing().detectedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Circumstance(clock.instant(), lastHeard, HistoryEntry.VIGIE, null);
    }
}
