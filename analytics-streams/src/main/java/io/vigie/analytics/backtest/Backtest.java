package io.vigie.analytics.backtest;

import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.SpikeDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Judges a recorded history in one pass: CSV with the columns {@code timestamp,value}, one row out for each row in; or
 * mentions as JSON lines, one row out for each interval in which one was published.
 */
public final class Backtest {

    private static final CSVFormat INPUT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final DetectorConfig config;

    public Backtest(DetectorConfig config) {
        this.config = config;
    }

    /**
     * Judges a history of mentions.
     *
     * @param brand only mentions that name it as their {@code brand}; null for all
     * @throws BacktestException if a line is not a mention; nothing has been written
     */
    public BacktestSummary runMentions(BufferedReader input, @Nullable String brand, RowWriter output)
            throws IOException {
        SeriesBacktest series = new SeriesBacktest(new SpikeDetector(config));
        MentionCounts mentions = new MentionCounts(config.bucket(), config.zone(), brand);
        SortedMap<Instant, Integer> counts = mentions.read(input);
        long alarms = 0;
        for (Map.Entry<Instant, Integer> interval : counts.entrySet()) {
            String start = interval.getKey().toString();
            BacktestRow row = series.judge(start, interval.getKey(), interval.getValue());
            output.write(row);
            alarms += row.alarm() ? 1 : 0;
        }
        return new BacktestSummary(counts.size(), alarms, mentions.brands());
    }

    /**
     * Judges a whole series.
     *
     * @throws BacktestException if the input is not such a CSV; the rows before the bad line have been written
     */
    public BacktestSummary run(Reader input, RowWriter output) throws IOException {
        SeriesBacktest series = new SeriesBacktest(new SpikeDetector(config));
        long rows = 0;
        long alarms = 0;
        try (CSVParser parser = open(input)) {
            for (CSVRecord line : parser) {
                BacktestRow row = judge(series, line, parser.getCurrentLineNumber());
                output.write(row);
                rows++;
                alarms += row.alarm() ? 1 : 0;
            }
        } catch (UncheckedIOException e) {
            throw new BacktestException(rows + 2, "not a CSV record: " + e.getMessage());
        }
        return new BacktestSummary(rows, alarms, Map.of());
    }

    private static CSVParser open(Reader input) throws IOException {
        CSVParser parser = CSVParser.parse(input, INPUT);
        for (String column : new String[] {"timestamp", "value"}) {
            if (!parser.getHeaderNames().contains(column)) {
                throw new BacktestException(1, "column '" + column + "' is missing, found " + parser.getHeaderNames());
            }
        }
        return parser;
    }

    private BacktestRow judge(SeriesBacktest series, CSVRecord line, long number) throws BacktestException {
        if (!line.isSet("timestamp") || !line.isSet("value")) {
            throw new BacktestException(number, "expected the columns timestamp and value");
        }
        String timestamp = line.get("timestamp");
        int value = count(line.get("value"), number);
        try {
            return series.judge(timestamp, Timestamps.parse(timestamp, config.zone(), series.last()), value);
        } catch (DateTimeException e) {
            throw new BacktestException(number, "timestamp is not a date and time: '" + timestamp + "'");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BacktestException(number, e.getMessage() + ": '" + timestamp + "'");
        }
    }

    private static int count(String text, long number) throws BacktestException {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value == Math.rint(value) && value <= Integer.MAX_VALUE) {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            throw new BacktestException(number, "value is not a number: '" + text + "'");
        }
        throw new BacktestException(number, "value is not a count: '" + text + "'");
    }
}
