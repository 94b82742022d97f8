package io.vigie.local.recompute;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for what others do. */
final class Awaiting {

    private static final long LOOK_MILLIS = 200;

    private Awaiting() {}

    /** Something that may take a while to ask. */
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Returns whether it held in time. */
    static boolean await(Duration patience, Condition condition) throws InterruptedException {
        long looks = patience.toMillis() / LOOK_MILLIS;
        while (!condition.holds()) {
            if (looks-- == 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
}
