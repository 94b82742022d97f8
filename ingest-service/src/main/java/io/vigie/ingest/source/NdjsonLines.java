package io.vigie.ingest.source;

import io.vigie.ingest.pipeline.Payload;
import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts newline-delimited JSON into mentions. A line that is longer than allowed is skipped without being held in
 * memory, and comes out as unreadable. Blank lines are no mentions. Not thread-safe.
 */
public final class NdjsonLines implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private long lineNumber;
    private boolean lineEnded = true;

    /** Reads lines of at most {@code maxBytes} bytes. */
    public NdjsonLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line that is not blank; null at the end. */
    public @Nullable RawMention next() throws IOException {
        while (fill()) {
            RawMention mention = readLine();
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /** Number of the line that was returned last, from 1. */
    public long lineNumber() {
        return lineNumber;
    }

    /** Whether a line end followed the line that was returned last. */
    public boolean lineEnded() {
        return lineEnded;
    }

    private @Nullable RawMention readLine() throws IOException {
        int end = indexOfNewline();
        return end < to && end - from <= maxBytes ? lineInBuffer(end) : lineAcrossBuffers();
    }

    /** The usual case; blank lines, of which a hostile body may have millions, cost no more than a look. */
    private @Nullable RawMention lineInBuffer(int end) {
        int start = from;
        from = end + 1;
        lineNumber++;
        lineEnded = true;
        return isBlank(buffer, start, end) ? null : cut(Arrays.copyOfRange(buffer, start, end), end - start);
    }

    private @Nullable RawMention lineAcrossBuffers() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long size = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int end = indexOfNewline();
            int length = end - from;
            line.write(buffer, from, (int) Math.min(length, Math.max(0, maxBytes - size)));
            size += length;
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        lineNumber++;
        lineEnded = ended;
        return cut(line.toByteArray(), size);
    }

    private @Nullable RawMention cut(byte[] line, long size) {
        if (size > maxBytes) {
            return new RawMention.Unreadable(
                    Reason.MENTION_TOO_LARGE,
                    "mention: " + size + " bytes, at most " + maxBytes + " are taken",
                    new Payload(line, size));
        }
        byte[] json = lineNumber == 1 ? ByteOrderMark.without(line) : line;
        return isBlank(json, 0, json.length) ? null : new RawMention.Json(json);
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private int indexOfNewline() {
        int i = from;
        while (i < to && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i == end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
