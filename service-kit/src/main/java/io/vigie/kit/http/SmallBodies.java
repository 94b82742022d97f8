package io.vigie.kit.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Reads bodies that fit into memory, within bounds of size, time and number: clients that send slowly hold a few threads
 * of the server, for a while, and never all of them. Thread-safe.
 */
public final class SmallBodies {

    private final UploadStream.Bounds bounds;
    private final Semaphore places;

    /**
     * @param maxBytes of one body
     * @param nanoTicker {@code System::nanoTime}, or a test's
     */
    public SmallBodies(int maxBytes, UploadConfig times, LongSupplier nanoTicker) {
        this.bounds = new UploadStream.Bounds(maxBytes, times, nanoTicker);
        this.places = new Semaphore(times.concurrent());
    }

    /**
     * The body of a request.
     *
     * @throws RequestRefusedException when it is too large or too slow, cannot be read, or too many are being read
     */
    public byte[] read(Context context) {
        if (!places.tryAcquire()) {
            throw RequestRefusedException.busy("too many requests are under way");
        }
        try (ClientConnection connection = ClientConnection.of(context);
                InputStream in = new UploadStream(context.req().getInputStream(), bounds, connection::allowSilence)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RequestRefusedException(400, "bad-body", "the body could not be read");
        } finally {
            places.release();
        }
    }
}
