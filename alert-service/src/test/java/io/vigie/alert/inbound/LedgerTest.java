package io.vigie.alert.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void whatIsRequestedIsHandedOutOnceInOrder() {
        ledger.take(Notifications.of("one", NotificationStatus.REQUESTED));
        ledger.take(Notifications.of("two", NotificationStatus.REQUESTED));
        assertThat(ledger.takeInHand())
                .extracting(Notification::getNotificationId)
                .containsExactly("one", "two");
        assertThat(ledger.takeInHand()).isEmpty();
        assertThat(ledger.balance()).isEqualTo(new Balance(0, 0, 2));
    }

    @Test
    void whatIsSettledIsNeverHandedOutAgain() {
        ledger.take(Notifications.of("one", NotificationStatus.REQUESTED));
        ledger.take(Notifications.of("one", NotificationStatus.SENT));
        ledger.take(Notifications.of("two", NotificationStatus.FAILED));
        ledger.take(Notifications.of("one", NotificationStatus.REQUESTED));
        ledger.take(Notifications.of("two", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand()).isEmpty();
        assertThat(ledger.balance()).isEqualTo(new Balance(1, 1, 0));
        assertThat(ledger.balance().requested()).isEqualTo(2);
    }

    @Test
    void anAttemptWithoutResultIsHandedOutEvenWhenCompactionTookItsRequest() {
        ledger.take(Notifications.of("one", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand())
                .extracting(Notification::getNotificationId)
                .containsExactly("one");
    }

    @Test
    void ourOwnAttemptIsNotHandedOutAgainWhileInHand() {
        ledger.take(Notifications.of("one", NotificationStatus.REQUESTED));
        ledger.takeInHand();
        ledger.take(Notifications.of("one", NotificationStatus.ATTEMPTED));
        assertThat(ledger.takeInHand()).isEmpty();
    }
}
