package io.vigie.alert.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Alerts;
import io.vigie.alert.Spikes;
import io.vigie.schemas.AlertEventType;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void whatIsRequestedIsHandedOutOnceInOrder() {
        ledger.take(record("one", NotificationStatus.REQUESTED));
        ledger.take(record("two", NotificationStatus.REQUESTED));
        assertThat(ledger.takeInHand())
                .extracting(Notification::getNotificationId)
                .containsExactly("one", "two");
        assertThat(ledger.takeInHand()).isEmpty();
        assertThat(ledger.balance()).isEqualTo(new Balance(0, 0, 2));
    }

    @Test
    void whatIsSettledIsNeverHandedOutAgain() {
        ledger.take(record("one", NotificationStatus.REQUESTED));
        ledger.take(record("one", NotificationStatus.SENT));
        ledger.take(record("two", NotificationStatus.FAILED));
        ledger.take(record("one", NotificationStatus.REQUESTED));
        ledger.take(record("two", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand()).isEmpty();
        assertThat(ledger.balance()).isEqualTo(new Balance(1, 1, 0));
        assertThat(ledger.balance().requested()).isEqualTo(2);
    }

    @Test
    void anAttemptWithoutResultIsHandedOutEvenWhenCompactionTookItsRequest() {
        ledger.take(record("one", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand())
                .extracting(Notification::getNotificationId)
                .containsExactly("one");
    }

    @Test
    void ourOwnAttemptIsNotHandedOutAgainWhileInHand() {
        ledger.take(record("one", NotificationStatus.REQUESTED));
        ledger.takeInHand();
        ledger.take(record("one", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand()).isEmpty();
    }

    private static Notification record(String id, NotificationStatus status) {
        boolean open = status == NotificationStatus.REQUESTED || status == NotificationStatus.ATTEMPTED;
        return Notification.newBuilder()
                .setNotificationId(id)
                .setAlertId("a-one")
                .setAlertVersion(1)
                .setBrand("acme")
                .setReceiver("hook")
                .setChannel("webhook")
                .setCause(AlertEventType.OPENED)
                .setStatus(status)
                .setRequestedAt(Spikes.DAY)
                .setAt(Spikes.DAY)
                .setAlert(open ? Alerts.openedBy(Spikes.opened("legal")) : null)
                .build();
    }
}
