package io.vigie.training.function;

import io.vigie.analytics.understand.function.TextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every mention seen by a text model that learnt from the others. */
final class CrossValidation {

    private static final int FOLDS = 5;

    private final List<LabelledText> mentions;
    private final List<Lesson> others;
    private final Evidence evidence;

    /**
     * Over labelled mentions.
     *
     * @param others what every model learns from besides
     */
    CrossValidation(List<LabelledText> mentions, List<Lesson> others, Evidence evidence) {
        this.mentions = mentions;
        this.others = others;
        this.evidence = evidence;
    }

    List<Unseen> run() {
        List<Unseen> unseen = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            TextModel model = new TextModel(new TextTrainer().train(lessons(fold)));
            every(fold)
                    .forEach(mention ->
                            unseen.add(new Unseen(mention, model.odds(mention.text()), evidence.of(mention.text()))));
        }
        return unseen;
    }

    private List<Lesson> lessons(int left) {
        List<LabelledText> seen = IntStream.range(0, FOLDS)
                .filter(fold -> fold != left)
                .boxed()
                .flatMap(this::every)
                .toList();
        return Lessons.of(seen, others);
    }

    private Stream<LabelledText> every(int fold) {
        return IntStream.range(0, mentions.size())
                .filter(i -> i % FOLDS == fold)
                .mapToObj(mentions::get);
    }

    /** Judgements by combinations that let in a share of the mentions of no function, and that were fitted without the mention as well. */
    static List<Judged> judged(List<Unseen> unseen, double falseAlarms) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var combination = CombinationTrainer.train(
                    IntStream.range(0, unseen.size())
                            .filter(i -> i % FOLDS != left)
                            .mapToObj(unseen::get)
                            .toList(),
                    falseAlarms);
            IntStream.range(0, unseen.size())
                    .filter(i -> i % FOLDS == left)
                    .forEach(i -> judged.add(unseen.get(i).judged(combination)));
        }
        return judged;
    }
}
