package io.vigie.training.sentiment;

import io.vigie.training.function.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that may be learned from, under one folder. Files without a licence that allows it are not read here. */
final class TrainingData {

    private final Path folder;
    private final List<Path> corrections;
    private final WordVectors englishVectors;

    TrainingData(Path folder) {
        this(folder, List.of());
    }

    /**
     * With what people corrected.
     *
     * @param corrections folders that {@code vigie corrections --export} wrote
     */
    TrainingData(Path folder, List<Path> corrections) {
        this(folder, corrections, WordVectors.NONE);
    }

    private TrainingData(Path folder, List<Path> corrections, WordVectors englishVectors) {
        this.folder = folder;
        this.corrections = List.copyOf(corrections);
        this.englishVectors = englishVectors;
    }

    /** The same, and vectors of English words. */
    TrainingData with(WordVectors vectors) {
        return new TrainingData(folder, corrections, vectors);
    }

    List<Example> training(String language) throws IOException {
        List<Example> examples = new ArrayList<>(Example.read(labelled(language, "train.tsv")));
        Path more = labelled(language, "vader_tweets_mit.tsv");
        if (Files.exists(more)) {
            examples.addAll(Example.read(more));
        }
        for (Path folderOfCorrections : corrections) {
            examples.addAll(corrected(folderOfCorrections, language));
        }
        return examples;
    }

    /** Nobody may have corrected anything in a language; but that a folder is missing is a mistake. */
    private static List<Example> corrected(Path folder, String language) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": no folder of corrections");
        }
        Path file = folder.resolve("sentiment-" + language + ".tsv");
        return Files.exists(file) ? Example.read(file) : List.of();
    }

    /** What a model of this language learns from. */
    Sources sources(String language) throws IOException {
        return new Sources(training(language), OwnMentions.training(language), OwnMentions.lessons(language));
    }

    List<Example> validation(String language) throws IOException {
        return Example.read(labelled(language, "val.tsv"));
    }

    Knowledge knowledge(String language) throws IOException {
        WordVectors vectors = language.equals("en") ? englishVectors : WordVectors.NONE;
        WordVectors functionWords =
                FunctionWords.of(language, LabelledText.training(), OwnMentions.validation(language));
        return new Knowledge(lexicons(language), vectors.and(functionWords));
    }

    private List<Lexicon> lexicons(String language) throws IOException {
        Lexicon vader = Lexicon.tabSeparated(Files.readAllLines(lexicon("vader_lexicon.txt")));
        Lexicon symbols = vader.symbols(lexicon("emoji_utf8_lexicon.txt"));
        return switch (language) {
            case "en" ->
                List.of(
                        vader,
                        Lexicon.tabSeparated(Files.readAllLines(lexicon("afinn_en.txt"))),
                        symbols,
                        OwnLexicon.load("english.tsv"));
            case "fr" ->
                List.of(
                        Lexicon.tabSeparated(Files.readAllLines(lexicon("afinn_fr.txt"))),
                        Lexicon.pattern(lexicon("pattern_fr.xml")),
                        symbols,
                        OwnLexicon.load("french.tsv"));
            default -> List.of(symbols);
        };
    }

    private Path labelled(String language, String name) {
        return folder.resolve("sentiment").resolve(language).resolve(name);
    }

    private Path lexicon(String name) {
        return folder.resolve("lexicons").resolve(name);
    }
}
