package io.vigie.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The bytes of a body as they are sent, before decompression: no more than a body may have, and within the time that
 * they buy ({@link UploadConfig}). It stands before the decompressor, so that nothing that yields no content (endless
 * gzip headers, empty members) escapes the bounds.
 */
public final class UploadStream extends FilterInputStream {

    private final Bounds bounds;
    private final Consumer<Duration> silence;
    private final long startedAt;
    private int bytes;

    /**
     * A stream that starts now.
     *
     * @param silence told before each read how long it may block
     */
    public UploadStream(InputStream in, Bounds bounds, Consumer<Duration> silence) {
        super(in);
        this.bounds = bounds;
        this.silence = silence;
        this.startedAt = bounds.nanoTicker().getAsLong();
    }

    /** What every body is held to. */
    public record Bounds(int maxBytes, UploadConfig times, LongSupplier nanoTicker) {}

    @Override
    public int read() throws IOException {
        beforeRead();
        int read = timely(super::read);
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        beforeRead();
        int read = timely(() -> super.read(target, offset, length));
        count(Math.max(0, read));
        return read;
    }

    private void beforeRead() {
        long elapsed = bounds.nanoTicker().getAsLong() - startedAt;
        long left = bounds.times().nanosFor(bytes) - elapsed;
        if (left <= 0) {
            throw tooSlow();
        }
        silence.accept(Duration.ofNanos(left));
    }

    private interface Read {
        int bytes() throws IOException;
    }

    private int timely(Read read) throws IOException {
        try {
            return read.bytes();
        } catch (IOException e) {
            if (isTimeout(e)) {
                throw tooSlow();
            }
            throw e;
        }
    }

    private static boolean isTimeout(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private RequestRefusedException tooSlow() {
        UploadConfig times = bounds.times();
        return RequestRefusedException.tooSlow(
                "a body must come within " + times.within().toMillis()
                        + " ms, and after " + times.grace().toMillis() + " ms at " + times.bytesPerSecond()
                        + " bytes a second or more");
    }

    private void count(int read) {
        bytes += read;
        if (bytes > bounds.maxBytes()) {
            throw RequestRefusedException.tooLarge("a body has at most " + bounds.maxBytes() + " bytes");
        }
    }
}
