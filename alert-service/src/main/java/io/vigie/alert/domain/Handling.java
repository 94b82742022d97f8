package io.vigie.alert.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people did about an alert.
 *
 * @param status where it stands
 * @param acknowledged who took it on and when; null before
 * @param resolved who closed it and when; null before
 * @param resolution what was done or why nothing was; null before
 */
public record Handling(
        AlertStatus status,
        @Nullable Act acknowledged,
        @Nullable Act resolved,
        @Nullable String resolution) {

    /** Nobody has done anything yet. */
    public static final Handling OPEN = new Handling(AlertStatus.OPEN, null, null, null);

    /**
     * Something a person did.
     *
     * @param at wall clock
     * @param by who
     */
    public record Act(Instant at, String by) {}

    public Handling acknowledged(Act act) {
        return new Handling(AlertStatus.ACKNOWLEDGED, act, resolved, resolution);
    }

    public Handling resolved(Act act, String how) {
        return new Handling(AlertStatus.RESOLVED, acknowledged, act, how);
    }
}
