package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Opinion without any shift, and with six of two days each, behind the constants in {@link ShiftCalibration}: minutes, so it runs only
 * when asked for by name. Writes {@code target/shifts.md}, which the documentation cites.
 */
class ShiftGrid {

    private static final int WARM = 20;
    private static final int DAYS = 110;
    private static final int KEYS = 2;
    private static final double MONTHS = KEYS * (DAYS - WARM) / 30.0;
    private static final int SHIFTS = 6;
    private static final int APART = 14 * SyntheticOpinion.DAY + 7;
    private static final int SHIFT_HOURS = 48;
    private static final List<Double> RATES = List.of(0.1, 1.0, 10.0, 100.0);

    private final StringBuilder report = new StringBuilder();

    /** A kind of series, see {@link SyntheticOpinion}. */
    private record Cell(double rate, double share, double clump, double cycle) {

        OpinionRun run(int key, double shift) {
            SyntheticOpinion opinion = new SyntheticOpinion(2000 + key, rate, share, clump, cycle);
            OpinionRun run = OpinionRun.standard();
            for (int hour = 0; hour < DAYS * SyntheticOpinion.DAY; hour++) {
                run.feed(opinion.next(hour, isShifted(hour) ? shift : 0));
            }
            return run;
        }

        boolean isPossible(double shift) {
            double least = share + shift - cycle;
            return least > -0.001 && share + shift + cycle < 1.001;
        }
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (double rate : RATES) {
            for (double share : List.of(0.1, 0.3, 0.5, 0.8)) {
                for (double clump : List.of(1.0, 3.0, 10.0)) {
                    for (double cycle : List.of(0.0, 0.1)) {
                        cells.add(new Cell(rate, share, clump, cycle));
                    }
                }
            }
        }
        return cells;
    }

    private static int start(int shift) {
        return WARM * SyntheticOpinion.DAY + 100 + shift * APART;
    }

    private static boolean isShifted(int hour) {
        return IntStream.range(0, SHIFTS).anyMatch(shift -> hour >= start(shift) && hour < start(shift) + SHIFT_HOURS);
    }

    @Test
    void overTheGrid() throws IOException {
        double alarms = falseAlarms(cells());
        report.append(String.format(
                Locale.ROOT,
                "%d series-days without a shift: %.2f false shifts a key and month where 1 false alarm is asked",
                cells().size() * KEYS * (DAYS - WARM),
                alarms));
        for (double clump : List.of(1.0, 3.0, 10.0)) {
            List<Cell> some =
                    cells().stream().filter(cell -> cell.clump == clump).toList();
            report.append(String.format(Locale.ROOT, "; clumps of %.0f: %.2f", clump, falseAlarms(some)));
        }
        report.append(".\n\n| mentions a day |");
        List<Double> shifts = List.of(0.1, 0.2, 0.3, -0.1, -0.2, -0.3);
        shifts.forEach(shift -> report.append(String.format(Locale.ROOT, " %+.1f |", shift)));
        report.append("\n|---|---|---|---|---|---|---|\n");
        for (double rate : RATES) {
            report.append(String.format(Locale.ROOT, "| %.0f |", rate * SyntheticSeries.DAY));
            shifts.forEach(shift -> report.append(found(rate, shift)));
            report.append('\n');
        }
        Files.writeString(Path.of("target", "shifts.md"), report);
        assertThat(alarms).isLessThan(0.25);
    }

    /** Every seventh day is more negative: openings in a key's first four weeks, and later. */
    @Test
    void whatRecursEveryWeek() throws IOException {
        report.append("| weeks | openings a key, every seventh day +0.25 |\n|---|---|\n");
        int[] openings = new int[5];
        int keys = 0;
        for (double rate : List.of(0.3, 1.0, 10.0, 100.0)) {
            for (double clump : List.of(1.0, 3.0)) {
                SyntheticOpinion opinion = new SyntheticOpinion(3000 + keys++, rate, 0.3, clump, 0);
                OpinionRun run = OpinionRun.standard();
                for (int day = 0; day < openings.length * 28; day++) {
                    run.days(opinion, 1, day % 7 == 3 ? 0.25 : 0);
                }
                run.opened()
                        .forEach(opened -> openings[(int) (opened.evidence().bucket() / SyntheticSeries.DAY / 28)]++);
            }
        }
        for (int i = 0; i < openings.length; i++) {
            report.append(String.format(
                    Locale.ROOT, "| %d to %d | %.2f |%n", 4 * i + 1, 4 * i + 4, (double) openings[i] / keys));
        }
        Files.writeString(Path.of("target", "shifts-weekly.md"), report);
        assertThat(openings[4]).isLessThanOrEqualTo(keys);
    }

    /** Few mentions, and a shift that lasts: parts of 40 keys that are told of it within three days, and within a week. */
    @Test
    void whatLasts() throws IOException {
        report.append("| mentions a day, mean clump | +0.2 | +0.3 | +0.4 |\n|---|---|---|---|\n");
        for (double rate : List.of(0.1, 0.3)) {
            for (double clump : List.of(1.0, 3.0)) {
                report.append(String.format(Locale.ROOT, "| %.0f, %.0f |", rate * SyntheticSeries.DAY, clump));
                List.of(0.2, 0.3, 0.4).forEach(shift -> report.append(lasting(rate, clump, shift)));
                report.append('\n');
            }
        }
        Files.writeString(Path.of("target", "shifts-lasting.md"), report);
        assertThat(report).contains("100 %");
    }

    private static String lasting(double rate, double clump, double shift) {
        int keys = 40;
        int inThreeDays = 0;
        int inAWeek = 0;
        for (int key = 0; key < keys; key++) {
            SyntheticOpinion opinion = new SyntheticOpinion(4000 + key, rate, 0.3, clump, 0);
            OpinionRun run = OpinionRun.standard().days(opinion, 40, 0);
            long before = run.opened().count();
            inThreeDays += run.days(opinion, 3, shift).opened().count() > before ? 1 : 0;
            inAWeek += run.days(opinion, 4, shift).opened().count() > before ? 1 : 0;
        }
        return String.format(Locale.ROOT, " %.0f, %.0f %% |", 100.0 * inThreeDays / keys, 100.0 * inAWeek / keys);
    }

    private static double falseAlarms(List<Cell> cells) {
        long openings = 0;
        for (Cell cell : cells) {
            for (int key = 0; key < KEYS; key++) {
                openings += cell.run(key, 0)
                        .opened()
                        .filter(opened -> opened.evidence().bucket() >= WARM * SyntheticSeries.DAY)
                        .count();
            }
        }
        return openings / (MONTHS * cells.size());
    }

    /** Parts of the shifts found within a day, and within the two days that they last. */
    private static String found(double rate, double shift) {
        int first = 0;
        int both = 0;
        int all = 0;
        for (Cell cell : cells()) {
            if (cell.rate == rate && cell.isPossible(shift)) {
                OpinionRun run = cell.run(0, shift);
                for (int i = 0; i < SHIFTS; i++) {
                    first += isFound(run, start(i), SHIFT_HOURS / 2, shift > 0);
                    both += isFound(run, start(i), SHIFT_HOURS, shift > 0);
                    all++;
                }
            }
        }
        return String.format(Locale.ROOT, " %.0f, %.0f %% |", 100.0 * first / all, 100.0 * both / all);
    }

    private static int isFound(OpinionRun run, int start, int hours, boolean worse) {
        return run.opened()
                        .filter(opened -> OpinionRun.isWorse(opened) == worse)
                        .mapToLong(opened -> (opened.evidence().bucket() + 1) / SyntheticSeries.HOUR)
                        .anyMatch(hour -> hour > start && hour <= start + hours)
                ? 1
                : 0;
    }
}
