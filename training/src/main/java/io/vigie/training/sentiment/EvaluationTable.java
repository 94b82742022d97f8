package io.vigie.training.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as Markdown: one row a set of texts, then one row a set of texts for the abstention curve. */
final class EvaluationTable {

    private static final String FIGURES =
            "| texts | number | macro-recall | macro-F1 | accuracy | ECE | ECE by chance | unsure | accuracy of the rest |";
    private static final String CURVE = "| accuracy on the surest | 100 % | 90 % | 80 % | 70 % | 60 % | 50 % | 40 % |";

    private final List<String> figures = new ArrayList<>(List.of(FIGURES, "|---|---|---|---|---|---|---|---|---|"));
    private final List<String> curves = new ArrayList<>(List.of(CURVE, "|---|---|---|---|---|---|---|---|"));

    void add(String name, List<Prediction> predictions) {
        figures.add(row(name, Figures.of(predictions)));
        StringBuilder curve = new StringBuilder("| ").append(name).append(" (from probability)");
        for (AbstentionCurve.Point point : AbstentionCurve.of(predictions).points()) {
            curve.append(String.format(Locale.ROOT, " | %.3f (%.2f)", point.accuracy(), point.threshold()));
        }
        curves.add(curve.append(" |").toString());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(figures);
        lines.add("");
        lines.addAll(curves);
        return lines;
    }

    private static String row(String name, Figures figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.4f | %.4f | %.4f | %.4f | %.4f | %.3f | %.4f |",
                name,
                figures.texts(),
                figures.macroRecall(),
                figures.macroF1(),
                figures.accuracy(),
                figures.calibrationError(),
                figures.calibrationErrorByChance(),
                figures.abstention(),
                figures.decidedAccuracy());
    }
}
