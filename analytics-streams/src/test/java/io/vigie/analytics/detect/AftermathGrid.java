package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Unruly series, and what is told after a big event: a minute, so it runs only when asked for by name. Writes
 * {@code target/aftermath.md} (what the documentation cites).
 */
class AftermathGrid {

    private static final int DAY = SyntheticSeries.DAY;
    private static final int WARM = 5 * DAY;
    private static final int YOUNG = 21 * DAY;
    private static final int DAYS = 110;
    private static final int KEYS = 20;
    private static final List<Double> RATES = List.of(0.1, 1.0, 10.0, 100.0);

    private static final int EVENT = 40 * DAY + 150;
    private static final int AFTERSHOCKS = 6;
    private static final int LESSER = 15;

    private final StringBuilder report = new StringBuilder();

    @Test
    void overUnrulySeries() throws IOException {
        falseAlarms();
        report.append(
                "| event, in deviations of the hourly sum | alarms of its week beside its own | a lesser one told 8 days after it | 14 days |\n");
        report.append("|---|---|---|---|\n");
        for (int size : List.of(0, 30, 100, 300)) {
            report.append(String.format(
                    Locale.ROOT,
                    "| %d | %.2f | %.0f %% | %.0f %% |%n",
                    size,
                    beside(size),
                    told(size, 8),
                    told(size, 14)));
        }
        Files.writeString(Path.of("target", "aftermath.md"), report);
    }

    private void falseAlarms() {
        report.append("| mentions a day | alarms a key and month | in the first three weeks |\n|---|---|---|\n");
        double all = 0;
        for (double rate : RATES) {
            long young = 0;
            long old = 0;
            for (int key = 0; key < KEYS; key++) {
                List<Long> opened = opened(HardSeries.of(key, rate, DAYS));
                young += between(opened, WARM, YOUNG);
                old += between(opened, YOUNG, DAYS * DAY);
            }
            double later = perMonth(old, DAYS * DAY - YOUNG);
            report.append(String.format(
                    Locale.ROOT, "| %.0f | %.2f | %.2f |%n", rate * DAY, later, perMonth(young, YOUNG - WARM)));
            all += later / RATES.size();
        }
        report.append(System.lineSeparator());
        assertThat(all).isLessThan(4);
    }

    private static double perMonth(long alarms, int buckets) {
        return alarms * 30.0 * DAY / (KEYS * (double) buckets);
    }

    /** Alarms in the week of an event, beside its first and those that there are without it. */
    private static double beside(int size) {
        double alarms = 0;
        int runs = 0;
        for (double rate : RATES) {
            for (int key = 0; key < KEYS; key++) {
                List<Long> opened = opened(withEvent(rate, key, size));
                alarms += Math.max(0, between(opened, EVENT, EVENT + 7 * DAY) - 1);
                runs++;
            }
        }
        return alarms / runs;
    }

    /** Of lesser events so many days after a big one. */
    private static double told(int size, int days) {
        int told = 0;
        int runs = 0;
        for (double rate : RATES) {
            for (int key = 0; key < KEYS; key++) {
                int[] counts = withEvent(rate, key, size);
                int at = EVENT + days * DAY + 30;
                HardSeries.tell(counts, at, (int) Math.ceil(LESSER * deviation(rate)), new SplittableRandom(key + 7));
                List<Long> opened = opened(counts);
                told += between(opened, at, at + 2 * SyntheticSeries.HOUR) > 0 ? 1 : 0;
                runs++;
            }
        }
        return 100.0 * told / runs;
    }

    /** A big event, and its aftershocks in the week after it: each a part of it, and ever smaller. */
    private static int[] withEvent(double rate, int key, int size) {
        int[] counts = HardSeries.of(key, rate, 70);
        SplittableRandom random = new SplittableRandom(key);
        double mentions = size * deviation(rate);
        HardSeries.tell(counts, EVENT, (int) mentions, random);
        for (int i = 1; i <= AFTERSHOCKS; i++) {
            int at = EVENT + (int) ((i + random.nextDouble()) * DAY);
            HardSeries.tell(counts, at, (int) (mentions * random.nextDouble() / (1 + i)), random);
        }
        return counts;
    }

    private static double deviation(double rate) {
        return Math.sqrt(rate * SyntheticSeries.HOUR * 4);
    }

    private static long between(List<Long> opened, int from, int to) {
        return opened.stream().filter(bucket -> bucket >= from && bucket < to).count();
    }

    private static List<Long> opened(int[] counts) {
        Run run = new Run(Run.CONFIG.withFalseAlarmsPerKeyAndMonth(1));
        IntStream.of(counts).forEach(count -> run.feed(Counts.ofVolume(count)));
        return run.opened(Kind.VOLUME).map(opened -> opened.evidence().bucket()).toList();
    }
}
