package io.vigie.alert.notify;

import java.time.Instant;

/** Where the results of one notification are written down. */
public interface DeliveryReport {

    /** Whether the notification is still to be sent, and by this process. */
    boolean stillOurs();

    /** Wall clock at which the notification was asked for, by whichever process. */
    Instant requestedAt();

    /** About to try; returns when that is safely written. */
    void attempted();

    /** Not reached by so many tries, and tried again later. */
    void waiting(int attempts, String reason);

    void sent(int attempts);

    void failed(int attempts, String reason);
}
