package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Rates, dispersions and cycles without any burst, and the same with ten bursts each, behind the constants in
 * {@link Calibration}: minutes, so it runs only when asked for by name. Writes {@code target/calibration.csv} (false alarms by
 * cell) and {@code target/calibration.md} (what the documentation cites). Simpler ways to notice bursts stand beside
 * it, each at the threshold that gives it as many false alarms as the detector has on the same series.
 */
class CalibrationGrid {

    private static final int WARM = 20;
    private static final int DAYS = 110;
    private static final int KEYS = 2;
    private static final double MONTHS = KEYS * (DAYS - WARM) / 30.0;
    private static final double ASKED = 1;
    private static final int BURSTS = 10;
    private static final int APART = 8 * SyntheticSeries.DAY + 47;
    private static final List<Integer> SIZES = List.of(5, 8, 15);

    private static final List<Cell> CELLS = cells();

    /** Bursts are put on those whose mentions clump for an hour: the harder ones. */
    private static final List<Cell> BURST_CELLS =
            CELLS.stream().filter(cell -> cell.mixedFor > 1).toList();

    private final StringBuilder report = new StringBuilder();

    /** A kind of series: mentions a bucket, variance over mean, strength of the cycle, buckets that share a mixture. */
    private record Cell(double rate, double dispersion, double cycle, int mixedFor) {

        SyntheticSeries generator(int key) {
            return new SyntheticSeries(1000 + key, rate, dispersion, cycle, mixedFor);
        }

        int[] series(int key) {
            SyntheticSeries series = generator(key);
            return IntStream.range(0, DAYS * SyntheticSeries.DAY)
                    .map(series::next)
                    .toArray();
        }

        double hourlyDeviation() {
            return Math.sqrt(rate * SyntheticSeries.HOUR * dispersion);
        }
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int mixedFor : List.of(1, SyntheticSeries.HOUR)) {
            for (double rate : List.of(0.01, 0.1, 1.0, 10.0, 100.0)) {
                for (double dispersion : List.of(1.0, 3.0, 10.0)) {
                    for (double cycle : List.of(0.0, 0.7)) {
                        cells.add(new Cell(rate, dispersion, cycle, mixedFor));
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void overTheGrid() throws IOException {
        double alarms = falseAlarms();
        Rivals ewma = new Rivals("EWMA of the hourly sum", cell -> new Rival.Ewma(), alarms);
        Rivals week = new Rivals("mean and deviation of 7 days", cell -> new Rival.SevenDays(), alarms);
        Rivals omniscient = new Rivals("who knows", cell -> new Rival.Omniscient(cell.generator(0)), alarms);
        report.append(String.format(
                Locale.ROOT,
                "%d series-days without a burst: %.2f false alarms a key and month where %s are asked.%n%n",
                CELLS.size() * KEYS * (DAYS - WARM),
                alarms,
                ASKED));
        report.append(
                "| burst of an hour, in deviations of the hourly sum | detector | its first | its tenth | who knows the mean | EWMA | 7 days | blind |\n");
        report.append("|---|---|---|---|---|---|---|---|\n");
        for (Burst burst : Burst.values()) {
            for (int size : SIZES) {
                row(burst, size, List.of(omniscient, ewma, week), alarms);
            }
        }
        Files.writeString(Path.of("target", "calibration.md"), report);
        assertThat(alarms).isBetween(ASKED / 2, ASKED * 2);
    }

    /** Drops: false alarms without any, and ten silences each of what the key keeps of its mentions. */
    @Test
    void dropsOverTheGrid() throws IOException {
        double alarms = CELLS.stream()
                        .mapToLong(cell -> IntStream.range(0, KEYS)
                                .mapToLong(key -> warm(opened(cell.series(key), Kind.DROP)))
                                .sum())
                        .sum()
                / (MONTHS * CELLS.size());
        report.append(String.format(
                Locale.ROOT,
                "%d series-days: %.2f false drops a key and month where %s are asked.%n%n",
                CELLS.size() * KEYS * (DAYS - WARM),
                alarms,
                ASKED));
        report.append(
                "| mentions a day | of 10 silences of 6 hours | of a day | half as many for a day |\n|---|---|---|---|\n");
        for (double rate : List.of(0.01, 0.1, 1.0, 10.0, 100.0)) {
            report.append(String.format(
                    Locale.ROOT,
                    "| %.0f | %.0f %% | %.0f %% | %.0f %% |%n",
                    rate * SyntheticSeries.DAY,
                    missed(rate, SyntheticSeries.DAY / 4, 0),
                    missed(rate, SyntheticSeries.DAY, 0),
                    missed(rate, SyntheticSeries.DAY, 0.5)));
        }
        Files.writeString(Path.of("target", "drops.md"), report);
        assertThat(alarms).isLessThan(ASKED);
    }

    private static double missed(double rate, int buckets, double kept) {
        List<Cell> cells =
                BURST_CELLS.stream().filter(cell -> cell.rate == rate).toList();
        int found = 0;
        for (Cell cell : cells) {
            int[] counts = cell.series(0);
            for (int i = 0; i < BURSTS; i++) {
                for (int bucket = start(i); bucket < start(i) + buckets; bucket++) {
                    counts[bucket] = (int) (counts[bucket] * kept);
                }
            }
            List<Long> opened = opened(counts, Kind.DROP);
            for (int i = 0; i < BURSTS; i++) {
                int start = start(i);
                found += opened.stream().anyMatch(bucket -> bucket >= start && bucket <= start + buckets) ? 1 : 0;
            }
        }
        return 100.0 * found / (cells.size() * BURSTS);
    }

    private static long warm(List<Long> opened) {
        return opened.stream()
                .filter(bucket -> bucket >= WARM * SyntheticSeries.DAY)
                .count();
    }

    private double falseAlarms() throws IOException {
        StringBuilder table = new StringBuilder("rate,dispersion,cycle,mixed_for,false_alarms_per_month\n");
        double sum = 0;
        for (Cell cell : CELLS) {
            double perMonth = IntStream.range(0, KEYS)
                            .mapToLong(key -> opened(cell.series(key)).stream()
                                    .filter(bucket -> bucket >= WARM * SyntheticSeries.DAY)
                                    .count())
                            .sum()
                    / MONTHS;
            table.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%.3f%n",
                    cell.rate,
                    cell.dispersion,
                    cell.cycle,
                    cell.mixedFor,
                    perMonth));
            sum += perMonth;
        }
        Files.writeString(Path.of("target", "calibration.csv"), table);
        return sum / CELLS.size();
    }

    private void row(Burst burst, int size, List<Rivals> others, double alarms) {
        int[] found = new int[BURSTS];
        int[] byOthers = new int[others.size()];
        for (Cell cell : BURST_CELLS) {
            int[] counts = withBursts(cell, burst, size);
            List<Long> ours = opened(counts);
            IntStream.range(0, BURSTS).forEach(i -> found[i] += isFound(ours, i));
            for (int rival = 0; rival < byOthers.length; rival++) {
                List<Long> theirs = others.get(rival).opened(cell, counts);
                byOthers[rival] +=
                        IntStream.range(0, BURSTS).map(i -> isFound(theirs, i)).sum();
            }
        }
        double all = BURST_CELLS.size() * BURSTS;
        report.append(String.format(
                Locale.ROOT,
                "| %s %d | %.0f %% | %.0f %% | %.0f %% |",
                burst.name().toLowerCase(Locale.ROOT),
                size,
                100 * IntStream.of(found).sum() / all,
                100.0 * found[0] / BURST_CELLS.size(),
                100.0 * found[BURSTS - 1] / BURST_CELLS.size()));
        IntStream.of(byOthers)
                .forEach(times -> report.append(String.format(Locale.ROOT, " %.0f %% |", 100 * times / all)));
        double blind = 1 - Math.exp(-alarms / (30 * 24));
        report.append(String.format(Locale.ROOT, " %.1f %% |%n", 100 * blind));
    }

    private static int start(int burst) {
        return WARM * SyntheticSeries.DAY + 100 + burst * APART;
    }

    private static int[] withBursts(Cell cell, Burst burst, int size) {
        int[] counts = cell.series(0);
        SyntheticSeries extra = SyntheticSeries.poisson(size, 1);
        for (int i = 0; i < BURSTS; i++) {
            for (int bucket = 0; bucket < SyntheticSeries.HOUR; bucket++) {
                counts[start(i) + bucket] += extra.poisson(size * cell.hourlyDeviation() * burst.share(bucket));
            }
        }
        return counts;
    }

    private static int isFound(List<Long> opened, int burst) {
        long start = start(burst);
        return opened.stream().anyMatch(bucket -> bucket >= start && bucket < start + SyntheticSeries.HOUR) ? 1 : 0;
    }

    private static List<Long> opened(int[] counts) {
        return opened(counts, Kind.VOLUME);
    }

    private static List<Long> opened(int[] counts, Kind kind) {
        Run run = new Run(Run.CONFIG.withFalseAlarmsPerKeyAndMonth(ASKED));
        for (int count : counts) {
            run.feed(Counts.ofVolume(count));
        }
        return run.opened(kind).map(opened -> opened.evidence().bucket()).toList();
    }

    /** A simpler way, at the threshold that gives it as many false alarms. */
    private static final class Rivals {

        private final Function<Cell, Rival> kind;
        private final double threshold;

        Rivals(String name, Function<Cell, Rival> kind, double alarmsPerMonth) {
            this.kind = kind;
            List<Double> peaks = new ArrayList<>();
            for (Cell cell : CELLS) {
                for (int key = 0; key < KEYS; key++) {
                    peaks(cell, cell.series(key), peaks);
                }
            }
            peaks.sort(Comparator.reverseOrder());
            int allowed = (int) Math.round(alarmsPerMonth * MONTHS * CELLS.size());
            threshold = peaks.get(Math.min(allowed, peaks.size() - 1));
            assertThat(threshold).as(name).isGreaterThan(1);
        }

        /** The highest score of each six hours. */
        private void peaks(Cell cell, int[] counts, List<Double> into) {
            Rival rival = kind.apply(cell);
            double most = 0;
            for (int bucket = 0; bucket < counts.length; bucket++) {
                double score = rival.score(counts[bucket]);
                most = bucket < WARM * SyntheticSeries.DAY ? 0 : Math.max(most, score);
                if (bucket % (6 * SyntheticSeries.HOUR) == 0) {
                    into.add(most);
                    most = 0;
                }
            }
        }

        List<Long> opened(Cell cell, int[] counts) {
            Rival rival = kind.apply(cell);
            return IntStream.range(0, counts.length)
                    .filter(bucket -> rival.score(counts[bucket]) > threshold)
                    .mapToObj(bucket -> (long) bucket)
                    .toList();
        }
    }
}
