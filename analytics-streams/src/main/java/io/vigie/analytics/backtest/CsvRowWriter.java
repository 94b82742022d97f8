package io.vigie.analytics.backtest;

import java.io.IOException;
import java.util.Locale;

final class CsvRowWriter implements RowWriter {

    private final Appendable output;

    CsvRowWriter(Appendable output) throws IOException {
        this.output = output;
        output.append("timestamp,value,expected,anomaly_score,alarm\n");
    }

    @Override
    public void write(BacktestRow row) throws IOException {
        output.append(row.timestamp()).append(',').append(Integer.toString(row.value()));
        output.append(String.format(Locale.ROOT, ",%.4f,%.6f,", row.expected(), row.anomalyScore()));
        output.append(row.alarm() ? '1' : '0').append('\n');
    }
}
