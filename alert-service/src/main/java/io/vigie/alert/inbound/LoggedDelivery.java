package io.vigie.alert.inbound;

import io.vigie.alert.notify.DeliveryReport;
import io.vigie.alert.publish.DeliveryLog;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Writes the results of one notification to the log. */
final class LoggedDelivery implements DeliveryReport {

    private final Notification requested;
    private final DeliveryLog log;
    private final Clock clock;
    private final BooleanSupplier ours;

    LoggedDelivery(Notification requested, DeliveryLog log, Clock clock, BooleanSupplier ours) {
        this.requested = requested;
        this.log = log;
        this.clock = clock;
        this.ours = ours;
    }

    @Override
    public boolean stillOurs() {
        return ours.getAsBoolean();
    }

    @Override
    public Instant requestedAt() {
        return requested.getRequestedAt();
    }

    @Override
    public void attempted() {
        writeAttempts(requested.getAttempts() + 1, "");
    }

    @Override
    public void waiting(int attempts, String reason) {
        writeAttempts(requested.getAttempts() + attempts, reason);
    }

    /** Keeps the alert, because compaction may remove the request before the result is known. */
    private void writeAttempts(int attempts, String reason) {
        log.write(next(NotificationStatus.ATTEMPTED, attempts, reason)
                .setAlert(requested.getAlert())
                .build());
    }

    @Override
    public void sent(int attempts) {
        log.write(next(NotificationStatus.SENT, requested.getAttempts() + attempts, "")
                .build());
    }

    @Override
    public void failed(int attempts, String reason) {
        log.write(next(NotificationStatus.FAILED, requested.getAttempts() + attempts, reason)
                .build());
    }

    private Notification.Builder next(NotificationStatus status, int attempts, String reason) {
        return Notification.newBuilder(requested)
                .setStatus(status)
                .setAttempts(attempts)
                .setReason(reason)
                .setAt(clock.instant())
                .setAlert(null);
    }
}
