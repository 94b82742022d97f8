package io.vigie.ingest.source.file;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tells the listener, not too often. Not thread-safe. */
final class ReplayProgress {

    private static final int LINES_BETWEEN = 1_000;

    private final ReplayListener listener;
    private final AtomicLong bytes;
    private final long totalBytes;

    ReplayProgress(ReplayListener listener, AtomicLong bytes, long totalBytes) {
        this.listener = listener;
        this.bytes = bytes;
        this.totalBytes = totalBytes;
    }

    void line(long lines, @Nullable Instant eventTime) {
        if (lines % LINES_BETWEEN == 0) {
            tell(lines, eventTime);
        }
    }

    void tell(long lines, @Nullable Instant eventTime) {
        listener.progressed(new ReplayListener.Progress(lines, bytes.get(), totalBytes, eventTime));
    }
}
