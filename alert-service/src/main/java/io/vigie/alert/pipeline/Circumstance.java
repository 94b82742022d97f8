package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.SpikeSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom something was caused.
 *
 * @param at wall clock
 * @param eventTime event time of what the data did; {@code at} for what people did
 * @param actor a person, or vigie
 * @param commandId the command that caused it; null for none
 */
record Circumstance(
        Instant at,
        Instant eventTime,
        String actor,
        @Nullable String commandId) {

    static Circumstance of(SpikeSnapshot spike, Instant now) {
        return new Circumstance(now, spike.timing().detectedAt(), HistoryEntry.VIGIE, null);
    }

    static Circumstance of(Command command, Instant now) {
        return new Circumstance(now, now, command.actor(), command.commandId());
    }
}
