package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Payload;
import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.RawMention.Unreadable;
import io.vigie.ingest.pipeline.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file (RFC 4180, comma, UTF-8) whose first row names the fields. A row that does not fit is refused by
 * itself; a quote that is never closed, or never within reason, ends the file, because nothing says where the next row
 * begins.
 */
final class CsvRows implements RawMentions {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_UTF8 = '\uFFFD';

    private final String file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader bounded;
    private long row;

    private CsvRows(String file, CSVParser parser, BoundedReader bounded) {
        this.file = file;
        this.parser = parser;
        this.records = parser.iterator();
        this.bounded = bounded;
    }

    static CsvRows open(String file, InputStream in, int maxRowChars) throws IOException {
        BoundedReader bounded = new BoundedReader(withoutMark(in), maxRowChars);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(false)
                .get();
        try {
            CSVParser parser =
                    CSVParser.builder().setReader(bounded).setFormat(format).get();
            requireCommas(file, parser.getHeaderNames());
            return new CsvRows(file, parser, bounded);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": header row: " + e.getMessage(), e);
        }
    }

    private static void requireCommas(String file, List<String> names) throws IOException {
        if (names.size() == 1 && names.get(0).contains(";")) {
            throw new IOException(file + ": header row: columns are separated by ';', must be by ','");
        }
    }

    private static Reader withoutMark(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    @Override
    public @Nullable RawMention next() throws IOException {
        bounded.allowAnotherRow();
        row = parser.getRecordNumber() + 1;
        try {
            return records.hasNext() ? cut(records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IOException(reason(e), e);
        }
    }

    /** The parser's own reason, which it wraps; of a quote without an end in words that tell what to mend. */
    private static String reason(RuntimeException failure) {
        String reason = failure.getCause() == null
                ? String.valueOf(failure.getMessage())
                : String.valueOf(failure.getCause().getMessage());
        return reason.contains("EOF reached before encapsulated token finished")
                ? "a quote is opened and never closed"
                : reason;
    }

    @Override
    public String place() {
        return file + ":" + row;
    }

    /** A row that was cut short lacks cells or a quote, which is told otherwise. */
    @Override
    public boolean atOpenEnd() {
        return false;
    }

    private static RawMention cut(CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        long chars = 0;
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
            chars += cell.getValue().length();
            if (!cell.getValue().isBlank()) {
                cells.put(cell.getKey().strip(), cell.getValue());
            }
        }
        if (row.size() > row.getParser().getHeaderNames().size()) {
            return unreadable(Reason.INVALID_CSV, row.size() + " cells, more than the header has", chars);
        }
        if (cells.values().stream().anyMatch(cell -> cell.indexOf(NOT_UTF8) >= 0)) {
            return unreadable(Reason.INVALID_UNICODE, "not UTF-8", chars);
        }
        return new RawMention.Row(cells);
    }

    /** Without the row itself: it cannot be told which of its cells names the author. */
    private static Unreadable unreadable(Reason reason, String detail, long size) {
        return new Unreadable(reason, detail, new Payload(new byte[0], size));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
