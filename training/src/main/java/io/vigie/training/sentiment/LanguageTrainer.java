package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.LanguageWeights;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.training.linear.DesignMatrix;
import io.vigie.training.linear.Lbfgs;
import io.vigie.training.linear.SoftmaxRegression;
import io.vigie.training.linear.SparseRow;
import io.vigie.training.linear.Spellings;
import io.vigie.training.linear.Vocabulary;
import java.util.List;

/** Trains the weights of one language: deterministic, so the same files give the same bytes. */
final class LanguageTrainer {

    private static final int ITERATIONS = 150;
    private static final double TOLERANCE = 1e-5;

    private final Recipe recipe;
    private final Knowledge known;

    LanguageTrainer(Recipe recipe, Knowledge known) {
        this.recipe = recipe;
        this.known = known;
    }

    /** Weights that are not calibrated yet. */
    LanguageWeights train(List<Example> examples) {
        Spellings spellings = new Spellings();
        List<SparseRow> rows = examples.stream()
                .map(example -> SparseRow.of(example.text(), recipe.language(), spellings))
                .toList();
        Vocabulary vocabulary = new Vocabulary(rows, recipe.leastTexts()::of);
        LexiconKnowledge knowledge = new LexiconKnowledge(known.lexicons(), known.vectors(), spellings);
        DesignMatrix design = new DesignBuilder(recipe, vocabulary, knowledge).build(rows, examples);
        FoldedWeights weights = new FoldedWeights(recipe.widths(), vocabulary, knowledge, spellings, fit(design));
        return new Quantiser(recipe).quantise(weights);
    }

    private static double[] fit(DesignMatrix design) {
        SoftmaxRegression loss = new SoftmaxRegression(design, SentimentLabel.CLASSES);
        double[] coefficients = new double[loss.parameters()];
        new Lbfgs(ITERATIONS, TOLERANCE, loss.curvature()).minimise(loss, coefficients);
        return coefficients;
    }
}
