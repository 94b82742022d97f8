package io.vigie.alert.pipeline;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.configuration.ReceiverConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of the past that a replay brings only who wants to hear of it. To fill the memory of the detectors with a month of
 * history is no reason to mail people a month of alerts.
 */
final class Withhold implements Stage {

    /** Reason of the exit when somebody is not told. */
    static final String HISTORY = "history";

    /** Event time for which what is replayed is still news. */
    static final Duration NEWS = Duration.ofDays(1);

    private final Set<String> listeners;
    private final Clock clock;

    Withhold(List<ReceiverConfig> receivers, Clock clock) {
        this.listeners = receivers.stream()
                .filter(ReceiverConfig::history)
                .map(ReceiverConfig::id)
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    @Override
    public Draft apply(Draft draft) {
        List<Notice> notices = draft.notices().stream()
                .filter(notice -> listeners.contains(notice.receiver()) || !isPast(draft.spike()))
                .toList();
        return notices.equals(draft.notices()) ? draft : draft.telling(notices).leavingFor(HISTORY);
    }

    private boolean isPast(SpikeSnapshot spike) {
        return spike.timing().replayed()
                && spike.timing().detectedAt().isBefore(clock.instant().minus(NEWS));
    }
}
