package io.vigie.analytics.understand.lines;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Cuts text at its line ends, behind a byte order mark. Of a line that is too long the beginning is kept and the rest passed over. Not thread-safe. */
final class BoundedLines {

    /** As large as a mention may be at the push API, in UTF-16 code units. */
    static final int MOST_CHARS = 1024 * 1024;

    private static final int BUFFER_CHARS = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] buffer = new char[BUFFER_CHARS];
    private int from;
    private int to;
    private long number;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param tooLong whether only its beginning is there
     * @param ended whether a line end follows; the last line may have none
     */
    record Line(long number, String text, boolean tooLong, boolean ended) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill() || (startsWithMark() && !fill())) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = lineEnd();
            int kept = Math.min(end - from, MOST_CHARS - text.length());
            text.append(buffer, from, kept);
            tooLong |= kept < end - from;
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, withoutReturn(text), tooLong, ended);
    }

    /** Passes over a byte order mark. */
    private boolean startsWithMark() {
        boolean mark = number == 0 && buffer[from] == BYTE_ORDER_MARK;
        from += mark ? 1 : 0;
        return mark;
    }

    /** Whether something can be read without waiting. */
    boolean ready() throws IOException {
        return from < to || in.ready();
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private int lineEnd() {
        int i = from;
        while (i < to && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private static String withoutReturn(StringBuilder text) {
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == '\r' ? text.substring(0, last) : text.toString();
    }
}
