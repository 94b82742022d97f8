package io.vigie.analytics.understand.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.Judging;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/**
 * The built-in functions against labelled mentions. Odd rows may be looked at while writing queries, even rows are for this
 * test only. Both were written by the authors of the queries: figures on foreign mentions will be lower.
 */
final class FunctionEvaluationTest {

    private static final Understanding UNDERSTANDING = Judging.builtIn();

    private record Row(Set<String> expected, String text) {}

    @ParameterizedTest(name = "half {0}: micro-F1 at least {1}, false alarms at most {2}")
    @CsvSource({"0, 0.90, 0.05", "1, 0.85, 0.20"})
    void keepsItsPrecisionAndRecall(int half, double f1, double falseAlarms) throws IOException {
        Tally tally = new Tally();
        List<Row> rows = rows();
        for (int i = half; i < rows.size(); i += 2) {
            tally.count(rows.get(i), UNDERSTANDING.understander());
        }
        LoggerFactory.getLogger(getClass()).info("half {}: {}", half, tally);

        assertThat(tally.f1()).as(tally.toString()).isGreaterThanOrEqualTo(f1);
        assertThat(tally.falseAlarms()).as(tally.toString()).isLessThanOrEqualTo(falseAlarms);
    }

    private static List<Row> rows() throws IOException {
        try (var in = FunctionEvaluationTest.class.getResourceAsStream("labelled-mentions.tsv");
                var lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(expected(cells[1]), cells[2]))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static Set<String> expected(String functions) {
        return functions.equals("none") ? Set.of() : Set.copyOf(Arrays.asList(functions.split(",")));
    }

    private static final class Tally {
        private int right;
        private int wrong;
        private int missed;
        private int none;
        private int alarmed;

        void count(Row row, Understander understander) {
            Set<String> found = understander.understand(TextMention.of(row.text())).functions().stream()
                    .map(FunctionScore::id)
                    .collect(Collectors.toSet());
            int common = (int) found.stream().filter(row.expected()::contains).count();
            right += common;
            wrong += found.size() - common;
            missed += row.expected().size() - common;
            none += row.expected().isEmpty() ? 1 : 0;
            alarmed += row.expected().isEmpty() && !found.isEmpty() ? 1 : 0;
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }

        double falseAlarms() {
            return alarmed / (double) none;
        }

        @Override
        public String toString() {
            return "precision %.3f recall %.3f micro-F1 %.3f, %d of %d mentions of no function alarmed"
                    .formatted(
                            right / (double) (right + wrong), right / (double) (right + missed), f1(), alarmed, none);
        }
    }
}
