package io.vigie.training.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is learnt from beside the mentions: phrases, each a short text of its function, and texts that concern none. */
final class Lessons {

    private static final double PHRASE = 0.3;
    private static final double UNLABELLED = 0.05;
    private static final int EVERY = 12;

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

    /**
     * Posts about anything, of which those that no query finds are taken as concerning none; they weigh little, since some do.
     *
     * @param folder the data folder of the sentiment model
     */
    static List<Lesson> unlabelled(Path folder, Evidence evidence) throws IOException {
        Stream<LabelledText> english = posts(folder, "en", EVERY);
        Stream<LabelledText> french = posts(folder, "fr", 1);
        return Stream.concat(english, french)
                .filter(post -> !evidence.of(post.text()).any())
                .map(post -> new Lesson(post, UNLABELLED))
                .toList();
    }

    private static Stream<LabelledText> posts(Path folder, String language, int every) throws IOException {
        List<String> lines =
                Files.readAllLines(folder.resolve("sentiment").resolve(language).resolve("train.tsv"));
        return IntStream.range(0, lines.size() / every)
                .mapToObj(i -> lines.get(i * every))
                .map(line -> new LabelledText(language, Set.of(), line.substring(line.indexOf('\t') + 1)));
    }
}
