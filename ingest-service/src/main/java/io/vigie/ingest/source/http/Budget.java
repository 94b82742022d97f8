package io.vigie.ingest.source.http;

import io.vigie.kit.http.RequestRefusedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds how many bodies are being read, how many requests wait for Kafka, and how many bytes of both there are. They
 * are counted apart, so that those who send slowly do not take the place of those who have sent. Thread-safe.
 */
final class Budget {

    private final Semaphore uploads;
    private final Semaphore requests;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    Budget(int uploads, int requests, long maxBytes) {
        this.uploads = new Semaphore(uploads);
        this.requests = new Semaphore(requests);
        this.maxBytes = maxBytes;
    }

    /**
     * Room to read one body.
     *
     * @throws RequestRefusedException 429 when there is none
     */
    Lease lease() {
        take(uploads);
        return new Lease();
    }

    private static void take(Semaphore places) {
        if (!places.tryAcquire()) {
            throw RequestRefusedException.busy("too many requests are under way");
        }
    }

    long bytesInFlight() {
        return bytes.get();
    }

    /** Room taken by one request; it grows as the body arrives, so that a slow client holds only what it sent. */
    final class Lease implements AutoCloseable {

        private Semaphore place = uploads;
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

        /**
         * The body is here: changes over to those that wait for Kafka.
         *
         * @throws RequestRefusedException 429 when there is no room
         */
        void received() {
            take(requests);
            place.release();
            place = requests;
        }

        @Override
        public void close() {
            bytes.addAndGet(-taken);
            place.release();
        }
    }
}
