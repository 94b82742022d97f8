package io.vigie.alert.domain;

import java.time.Instant;

/**
 * An event and who has it, as of one version.
 *
 * @param origin what never changes
 * @param version 1 when opened, then + 1 an entry of its history; 0 before it is recorded
 * @param updatedAt wall clock of this version
 * @param situation what it is about
 * @param owner who has it
 * @param handling what people did about it
 */
public record Alert(
        Origin origin, int version, Instant updatedAt, Situation situation, Owner owner, Handling handling) {

    public Alert {
        Checks.inRange("version", version, 0, Integer.MAX_VALUE);
    }

    public String alertId() {
        return origin.alertId();
    }

    public String brand() {
        return origin.brand();
    }

    public AlertStatus status() {
        return handling.status();
    }

    public Alert with(Situation newSituation) {
        return new Alert(origin, version, updatedAt, newSituation, owner, handling);
    }

    public Alert with(Owner newOwner) {
        return new Alert(origin, version, updatedAt, situation, newOwner, handling);
    }

    public Alert with(Handling newHandling) {
        return new Alert(origin, version, updatedAt, situation, owner, newHandling);
    }

    /** Recorded as some version. */
    public Alert recorded(int newVersion, Instant now) {
        return new Alert(origin, newVersion, now, situation, owner, handling);
    }
}
