package io.vigie.ingest.source.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears how a replay goes on. Called by the replay's own thread; a slow listener slows it down. */
@FunctionalInterface
public interface ReplayListener {

    /** Called about every thousand lines, and with each tick when the replay is paced. */
    void progressed(Progress progress);

    /**
     * How far a replay is.
     *
     * @param lines lines read
     * @param bytes bytes read from the files, as stored (compressed where they are)
     * @param totalBytes size of the files
     * @param eventTime latest event time handed over, null before the first
     */
    record Progress(
            long lines,
            long bytes,
            long totalBytes,
            @Nullable Instant eventTime) {}
}
