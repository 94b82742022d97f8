package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.source.NdjsonLines;
import io.vigie.kit.file.MaybeGzip;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Opens a file by what it is: gzip by its first bytes, CSV by its name, NDJSON otherwise. */
final class MentionFile {

    private MentionFile() {}

    /** Opens a file; adds the bytes that are read from it to {@code bytesRead}. */
    static RawMentions open(Path file, int maxMentionBytes, AtomicLong bytesRead) throws IOException {
        InputStream in = MaybeGzip.decompressed(new CountingStream(Files.newInputStream(file), bytesRead));
        String name = file.getFileName().toString();
        String kind = name.toLowerCase(Locale.ROOT);
        return kind.endsWith(".csv") || kind.endsWith(".csv.gz")
                ? CsvRows.open(name, in, maxMentionBytes)
                : new Lines(name, new NdjsonLines(in, maxMentionBytes));
    }

    private static final class Lines implements RawMentions {

        private final String file;
        private final NdjsonLines lines;
        private boolean broken;

        Lines(String file, NdjsonLines lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public @Nullable RawMention next() throws IOException {
            broken = true;
            RawMention next = lines.next();
            broken = false;
            return next;
        }

        /** A line that could not be read is the one behind the last that could. */
        @Override
        public String place() {
            return file + ":" + (lines.lineNumber() + (broken ? 1 : 0));
        }

        @Override
        public boolean atOpenEnd() {
            return !lines.lineEnded();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static final class CountingStream extends FilterInputStream {

        private final AtomicLong count;

        CountingStream(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
