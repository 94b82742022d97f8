package io.vigie.local.command;

import io.vigie.analytics.backtest.BacktestRow;
import io.vigie.analytics.backtest.RowWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends a backtest whose rows are closer together than the interval: each would be judged as if it were a whole interval. Clocks
 * that are a little off are borne with; rows farther apart are too, since intervals without a mention may be left out.
 */
final class IntervalCheck implements RowWriter {

    /** In parts of the interval: what is nearer is not another interval. */
    private static final double NEAR = 0.75;

    private final Duration interval;
    private @Nullable Instant previous;
    private long distances;
    private long near;

    IntervalCheck(Duration interval) {
        this.interval = interval;
    }

    @Override
    public void write(BacktestRow row) throws IOException {
        Instant before = previous;
        previous = row.at();
        if (before == null) {
            return;
        }
        Duration distance = Duration.between(before, row.at());
        distances++;
        near += distance.toMillis() < NEAR * interval.toMillis() ? 1 : 0;
        if (near > 1 && 2 * near > distances) {
            throw new IOException("rows are " + inWords(distance) + " apart (row of " + row.timestamp()
                    + "), closer together than --interval " + inWords(interval)
                    + "; give the distance of the rows as --interval");
        }
    }

    /** Such as {@code 5m} or {@code 1h}, as the option takes it. */
    static String inWords(Duration duration) {
        if (duration.toSeconds() % 3600 == 0 && !duration.isZero()) {
            return duration.toHours() + "h";
        }
        return duration.toSeconds() % 60 == 0 && !duration.isZero()
                ? duration.toMinutes() + "m"
                : duration.toSeconds() + "s";
    }
}
