package io.vigie.analytics.backtest;

import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.detect.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows as the running system judges buckets: each row is added to its bucket, which is judged at once and learnt
 * from when a row of a later bucket arrives. Buckets without rows are zeros.
 */
final class SeriesBacktest {

    private final SpikeDetector detector;
    private @Nullable DetectorState state;
    private Instant last = Instant.MIN;
    private long bucket;
    private Counts counts = Counts.ZERO;
    private double expected;
    private boolean alarmed;

    SeriesBacktest(SpikeDetector detector) {
        this.detector = detector;
    }

    /**
     * Judges the next row.
     *
     * @throws IllegalArgumentException if the row is of an earlier bucket than the one before
     */
    BacktestRow judge(String timestamp, Instant at, int value) {
        DetectorState current = enter(detector.bucketOf(at.toEpochMilli()));
        last = at;
        counts = counts.plus(Counts.ofVolume(value));
        Verdict verdict = detector.peek(current, bucket, counts);
        boolean alarm = verdict instanceof Verdict.Opened && !alarmed;
        double score = RowScore.of(verdict, detector.config().openingScore());
        double shown = alarm || !alarmed ? score : Math.min(score, RowScore.BELOW_ALARM);
        alarmed |= alarm;
        return new BacktestRow(timestamp, at, value, expected, shown, alarm);
    }

    /** Time of the row before; {@link Instant#MIN} before the first. */
    Instant last() {
        return last;
    }

    private DetectorState enter(long next) {
        DetectorState current = state;
        if (current == null) {
            current = DetectorState.startingAt(next, detector.config());
            state = current;
            begin(current, next);
        } else if (next > bucket) {
            detector.observe(current, bucket, counts);
            begin(current, next);
        } else if (next < bucket) {
            throw new IllegalArgumentException("timestamp goes back in time");
        }
        return current;
    }

    private void begin(DetectorState current, long next) {
        bucket = next;
        counts = Counts.ZERO;
        alarmed = false;
        expected = detector.expected(current, next);
    }
}
