package io.vigie.training.function;

import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How good the judgements are.
 *
 * @param texts number of texts
 * @param functions figures of each built-in function, in their order
 * @param micro over all functions
 * @param falseAlarms share of the texts of no function in which one was found; 0 when there is no such text
 */
record FunctionFigures(int texts, List<Score> functions, Score micro, double falseAlarms) {

    FunctionFigures {
        functions = List.copyOf(functions);
    }

    /** Counts of right, wrong and missed functions. */
    record Score(int right, int wrong, int missed) {
        double precision() {
            return right / (double) Math.max(right + wrong, 1);
        }

        double recall() {
            return right / (double) Math.max(right + missed, 1);
        }

        double f1() {
            return 2.0 * right / Math.max(2 * right + wrong + missed, 1);
        }
    }

    static FunctionFigures of(List<Judged> judged) {
        List<Score> functions = FunctionConfig.BUILT_IN.stream()
                .map(function -> score(judged, function))
                .toList();
        Score micro = new Score(
                functions.stream().mapToInt(Score::right).sum(),
                functions.stream().mapToInt(Score::wrong).sum(),
                functions.stream().mapToInt(Score::missed).sum());
        long none = count(judged, each -> each.expected().isEmpty());
        long alarmed =
                count(judged, each -> each.expected().isEmpty() && !each.found().isEmpty());
        return new FunctionFigures(judged.size(), functions, micro, none == 0 ? 0 : alarmed / (double) none);
    }

    private static Score score(List<Judged> judged, String function) {
        return new Score(
                (int) count(judged, is(function, true, true)), (int) count(judged, is(function, false, true)), (int)
                        count(judged, is(function, true, false)));
    }

    private static Predicate<Judged> is(String function, boolean expected, boolean found) {
        return each ->
                each.expected().contains(function) == expected && each.found().contains(function) == found;
    }

    private static long count(List<Judged> judged, Predicate<Judged> condition) {
        return judged.stream().filter(condition).count();
    }

    double macroF1() {
        return functions.stream().mapToDouble(Score::f1).average().orElse(0);
    }

    /** One line for people. */
    String summary(String name) {
        return String.format(
                Locale.ROOT,
                "%s: %d texts, micro-F1 %.3f, macro-F1 %.3f, precision %.3f, recall %.3f, false alarms on none %.3f",
                name,
                texts,
                micro.f1(),
                macroF1(),
                micro.precision(),
                micro.recall(),
                falseAlarms);
    }

    /** A Markdown table of the functions. */
    List<String> table() {
        List<String> lines = new ArrayList<>(List.of("| function | precision | recall | F1 |", "|---|---|---|---|"));
        for (int i = 0; i < functions.size(); i++) {
            Score score = functions.get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |",
                    FunctionConfig.BUILT_IN.get(i),
                    score.precision(),
                    score.recall(),
                    score.f1()));
        }
        return lines;
    }
}
