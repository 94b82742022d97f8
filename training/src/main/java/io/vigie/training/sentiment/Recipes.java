package io.vigie.training.sentiment;

import java.util.List;

/** The recipes of the built-in model. Chosen by cross-validation on training files and by validation files. */
final class Recipes {

    private static final Recipe.Bits LARGE = new Recipe.Bits(16, 16, 16);
    private static final Recipe.Bits SMALL = new Recipe.Bits(15, 15, 15);

    private Recipes() {}

    static List<Recipe> all() {
        return List.of(english(), french());
    }

    private static Recipe english() {
        return new Recipe("en", LARGE, new Recipe.Widths(1, 0.7, 0.4, 1), new Recipe.LeastTexts(2, 2, 3), 0.35);
    }

    private static Recipe french() {
        return new Recipe("fr", SMALL, new Recipe.Widths(1, 0.7, 0.45, 0.5), new Recipe.LeastTexts(2, 2, 3), 0.7);
    }
}
