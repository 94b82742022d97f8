package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Payload;
import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.RawMention.Unreadable;
import io.vigie.ingest.pipeline.Reason;
import io.vigie.ingest.source.ByteOrderMark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file (RFC 4180, comma, UTF-8) whose first row names the fields. A row that does not fit is refused by
 * itself; a quote that is never closed, or never within reason, ends the file, because nothing says where the next row
 * begins.
 *
 * <p>It is cut into cells as bytes, each a character, and each cell is decoded by itself: what is not UTF-8 is one row's
 * fault, and a replacement character that somebody wrote is none.
 */
final class CsvRows implements RawMentions {

    private final String file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader bounded;
    private final List<String> columns;
    private long row;

    private CsvRows(String file, CSVParser parser, BoundedReader bounded, List<String> columns) {
        this.file = file;
        this.parser = parser;
        this.records = parser.iterator();
        this.bounded = bounded;
        this.columns = columns;
    }

    static CsvRows open(String file, InputStream in, int maxRowBytes) throws IOException {
        BoundedReader bounded = new BoundedReader(withoutMark(in), maxRowBytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(false)
                .get();
        try {
            CSVParser parser =
                    CSVParser.builder().setReader(bounded).setFormat(format).get();
            return new CsvRows(file, parser, bounded, columns(parser.getHeaderNames()));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new IOException(file + ": header row: " + e.getMessage(), e);
        }
    }

    private static List<String> columns(List<String> header) throws CharacterCodingException {
        if (header.size() == 1 && header.get(0).contains(";")) {
            throw new IllegalArgumentException("columns are separated by ';', must be by ','");
        }
        List<String> columns = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String cell : header) {
            String name = utf8(cell).strip();
            if (!known.add(name)) {
                throw new IllegalArgumentException("two columns are named '" + name + "'");
            }
            columns.add(name);
        }
        return List.copyOf(columns);
    }

    private static Reader withoutMark(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        String mark = ByteOrderMark.BYTES;
        reader.mark(mark.length());
        for (int i = 0; i < mark.length(); i++) {
            if (reader.read() != mark.charAt(i)) {
                reader.reset();
                break;
            }
        }
        return reader;
    }

    @Override
    public @Nullable RawMention next() throws IOException {
        try {
            for (CSVRecord record = read(); record != null; record = read()) {
                if (!isBlank(record)) {
                    return cut(record);
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IOException(reason(e), e);
        }
    }

    private @Nullable CSVRecord read() {
        bounded.allowAnotherRow();
        row = parser.getRecordNumber() + 1;
        return records.hasNext() ? records.next() : null;
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
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

    @Override
    public boolean atOpenEnd() {
        return bounded.atOpenEnd();
    }

    private RawMention cut(CSVRecord record) throws IOException {
        if (record.size() < columns.size() && atOpenEnd()) {
            throw new IOException(
                    "within a row, " + record.size() + " cells of " + columns.size() + " and no line end");
        }
        if (record.size() > columns.size()) {
            return unreadable(Reason.INVALID_CSV, record.size() + " cells, more than the header has", record);
        }
        try {
            return new RawMention.Row(cells(record));
        } catch (CharacterCodingException e) {
            return unreadable(Reason.INVALID_UNICODE, "not UTF-8", record);
        }
    }

    private Map<String, String> cells(CSVRecord record) throws CharacterCodingException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String cell = utf8(record.get(i));
            if (!cell.isBlank()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    private static String utf8(String bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    /** Without the row itself: it cannot be told which of its cells names the author. */
    private static Unreadable unreadable(Reason reason, String detail, CSVRecord record) {
        long size = record.stream().mapToLong(String::length).sum();
        return new Unreadable(reason, detail, new Payload(new byte[0], size));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
