package io.vigie.training.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * The labelled texts of one language, by where they come from.
 *
 * @param given of the labelled files, and what people corrected
 * @param mentions this project's own labelled mentions
 * @param lessons this project's lessons: learned from, not measured on
 */
record Sources(List<Example> given, List<Example> mentions, List<Example> lessons) {

    /** All that is learned from, each source balanced for itself. */
    List<Example> weighted(Recipe.Weights weights) {
        List<Example> all = new ArrayList<>(Balance.classes(given, weights.given()));
        all.addAll(Balance.classes(mentions, weights.mentions()));
        all.addAll(Balance.classes(lessons, weights.lessons()));
        return all;
    }

    /**
     * Without one fold. The folds are stretches of the files, which in English are years and topics: what a model is asked is of
     * other years than what it learned from.
     */
    Sources without(int fold, int folds) {
        return new Sources(outside(given, fold, folds), outside(mentions, fold, folds), lessons);
    }

    /** One fold, without the lessons. */
    Sources only(int fold, int folds) {
        return new Sources(inside(given, fold, folds), inside(mentions, fold, folds), List.of());
    }

    private static List<Example> inside(List<Example> source, int fold, int folds) {
        return source.subList(source.size() * fold / folds, source.size() * (fold + 1) / folds);
    }

    private static List<Example> outside(List<Example> source, int fold, int folds) {
        List<Example> rest = new ArrayList<>(source);
        rest.subList(source.size() * fold / folds, source.size() * (fold + 1) / folds)
                .clear();
        return rest;
    }
}
