package io.vigie.training.function;

import io.vigie.analytics.understand.function.TextModel;
import io.vigie.analytics.understand.function.TextWeights;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.configuration.FunctionConfig;
import io.vigie.training.linear.DesignMatrix;
import io.vigie.training.linear.FeatureKey;
import io.vigie.training.linear.Lbfgs;
import io.vigie.training.linear.SoftmaxRegression;
import io.vigie.training.linear.SparseRow;
import io.vigie.training.linear.Spellings;
import io.vigie.training.linear.Vocabulary;
import java.util.List;

/**
 * Fits the softmax over the functions and none. A text of several functions counts for each in part. Deterministic.
 */
final class TextTrainer {

    /** Class of texts that concern none; the functions are those before it. */
    static final int NONE = FunctionConfig.BUILT_IN.size();

    private static final int CLASSES = NONE + 1;
    private static final double STRENGTH = 200;
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-4;

    private final Spellings spellings = new Spellings();

    /** Prior standard deviation of a coefficient. */
    static double width(FeatureFamily family) {
        return switch (family) {
            case WORD -> 1.0;
            case PHRASE -> 0.7;
            case CHARACTERS -> 0.4;
        };
    }

    TextWeights train(List<Lesson> lessons) {
        List<SparseRow> rows = lessons.stream()
                .map(lesson -> SparseRow.of(lesson.text().text(), "", spellings))
                .toList();
        Vocabulary vocabulary = new Vocabulary(rows, TextTrainer::leastTexts);
        DesignMatrix design = new DesignMatrix(vocabulary.size());
        for (int i = 0; i < rows.size(); i++) {
            append(rows.get(i), lessons.get(i), vocabulary, design);
        }
        return new TextQuantiser(vocabulary, spellings, fit(design)).quantise();
    }

    private static int leastTexts(FeatureFamily family) {
        return family == FeatureFamily.WORD ? 1 : 2;
    }

    private static void append(SparseRow row, Lesson lesson, Vocabulary vocabulary, DesignMatrix design) {
        List<Integer> classes = classes(lesson.text());
        for (int label : classes) {
            double lengthScale = TextModel.lengthScale(row.tokens());
            for (int i = 0; i < row.size(); i++) {
                int variable = vocabulary.variable(row.key(i));
                if (variable >= 0) {
                    design.add(variable, row.count(i) * lengthScale * width(FeatureKey.family(row.key(i))));
                }
            }
            design.endRow(label, STRENGTH * lesson.weight() / classes.size());
        }
    }

    private static List<Integer> classes(LabelledText text) {
        return text.functions().isEmpty()
                ? List.of(NONE)
                : text.functions().stream()
                        .map(FunctionConfig.BUILT_IN::indexOf)
                        .sorted()
                        .toList();
    }

    private static double[] fit(DesignMatrix design) {
        SoftmaxRegression loss = new SoftmaxRegression(design, CLASSES);
        double[] coefficients = new double[loss.parameters()];
        new Lbfgs(ITERATIONS, TOLERANCE, loss.curvature()).minimise(loss, coefficients);
        return coefficients;
    }
}
