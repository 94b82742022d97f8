package io.vigie.ingest.source.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds how many requests, and how many bytes of them, are under way at once. Thread-safe. */
final class Budget {

    private final Semaphore requests;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    Budget(int requests, long maxBytes) {
        this.requests = new Semaphore(requests);
        this.maxBytes = maxBytes;
    }

    /**
     * Room for one request.
     *
     * @throws RequestRefusedException 429 when there is none
     */
    Lease lease() {
        if (!requests.tryAcquire()) {
            throw RequestRefusedException.busy("too many requests are under way");
        }
        return new Lease();
    }

    long bytesInFlight() {
        return bytes.get();
    }

    /** Room taken by one request; it grows as the body arrives, so that a slow client holds only what it sent. */
    final class Lease implements AutoCloseable {

        private long taken;

        private Lease() {}

        /**
         * Takes more.
         *
         * @throws RequestRefusedException 429 when there is no room
         */
        void grow(int more) {
            if (bytes.addAndGet(more) > maxBytes) {
                bytes.addAndGet(-more);
                throw RequestRefusedException.busy("too many bytes are under way");
            }
            taken += more;
        }

        @Override
        public void close() {
            bytes.addAndGet(-taken);
            requests.release();
        }
    }
}
