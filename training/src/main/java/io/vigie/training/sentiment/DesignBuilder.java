package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.training.linear.DesignMatrix;
import io.vigie.training.linear.FeatureKey;
import io.vigie.training.linear.SparseRow;
import io.vigie.training.linear.Vocabulary;
import java.util.List;

/** Lays rows out as a training problem: own variables first, the lexicons' shared variables after them. */
final class DesignBuilder {

    private final Recipe recipe;
    private final Vocabulary vocabulary;
    private final LexiconKnowledge knowledge;

    DesignBuilder(Recipe recipe, Vocabulary vocabulary, LexiconKnowledge knowledge) {
        this.recipe = recipe;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
    }

    /** The examples are those that the rows were read from. */
    DesignMatrix build(List<SparseRow> rows, List<Example> examples) {
        DesignMatrix design = new DesignMatrix(vocabulary.size() + knowledge.variables());
        for (int i = 0; i < rows.size(); i++) {
            append(rows.get(i), design);
            Example example = examples.get(i);
            design.endRow(example.label().index(), example.weight());
        }
        return design;
    }

    private void append(SparseRow row, DesignMatrix design) {
        double lengthScale = FeatureExtractor.lengthScale(row.tokens());
        double[] shared = new double[knowledge.variables()];
        for (int i = 0; i < row.size(); i++) {
            long key = row.key(i);
            double value = row.count(i) * lengthScale;
            for (LexiconKnowledge.Share share : knowledge.shares(key)) {
                shared[share.variable()] += share.amount() * value;
            }
            int variable = vocabulary.variable(key);
            if (variable >= 0) {
                design.add(variable, value * recipe.widths().of(FeatureKey.family(key)));
            }
        }
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] != 0) {
                design.add(vocabulary.size() + i, shared[i] * recipe.widths().lexicon());
            }
        }
    }
}
