package io.vigie.training.function;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is learnt from. */
final class Lessons {

    private static final double MENTION = 1;
    private static final double PHRASE = 0.3;

    private Lessons() {}

    /** The phrases that are shipped: a line is a language, functions and phrases between semicolons. */
    static List<Lesson> phrases() throws IOException {
        return LabelledText.resource("phrases.tsv").stream()
                .flatMap(Lessons::split)
                .map(phrase -> new Lesson(phrase, PHRASE))
                .toList();
    }

    private static Stream<LabelledText> split(LabelledText line) {
        return Arrays.stream(line.text().split(";", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> new LabelledText(line.language(), line.functions(), phrase));
    }

    /** Mentions, and what is learnt besides. */
    static List<Lesson> of(List<LabelledText> mentions, List<Lesson> others) {
        return Stream.concat(mentions.stream().map(mention -> new Lesson(mention, MENTION)), others.stream())
                .toList();
    }
}
