package io.vigie.training.sentiment;

import java.util.List;

/** The recipes of the built-in model. Chosen by cross-validation on training files and by validation files. */
final class Recipes {

    /** Large enough that collisions cost nothing: with 2^16 words French lost two points of macro-F1. Zeros compress. */
    private static final FeatureSpace SPACE = new FeatureSpace(20, 20, 19);

    private Recipes() {}

    static List<Recipe> all() {
        return List.of(english(), french());
    }

    private static Recipe english() {
        return new Recipe("en", SPACE, new Recipe.Widths(1, 0.7, 0.4, 1), new Recipe.LeastTexts(2, 2, 3), 0.35);
    }

    private static Recipe french() {
        return new Recipe("fr", SPACE, new Recipe.Widths(1, 0.7, 0.45, 0.5), new Recipe.LeastTexts(2, 2, 3), 0.7);
    }
}
