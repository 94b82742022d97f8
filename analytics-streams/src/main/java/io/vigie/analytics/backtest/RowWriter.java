package io.vigie.analytics.backtest;

import java.io.IOException;

/** Takes rows as they are judged. */
@FunctionalInterface
public interface RowWriter {

    void write(BacktestRow row) throws IOException;

    /** Rows as CSV: {@code timestamp,value,expected,anomaly_score,alarm}. */
    static RowWriter csv(Appendable output) throws IOException {
        return new CsvRowWriter(output);
    }

    /** Rows go to both. */
    default RowWriter and(RowWriter other) {
        return row -> {
            write(row);
            other.write(row);
        };
    }
}
