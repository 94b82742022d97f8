package io.vigie.training.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This project's own lists of words of opinion (french.tsv, english.tsv), with the regular forms of French words. */
final class OwnLexicon {

    private static final List<String> VERB_ENDINGS =
            List.of("er", "e", "es", "ent", "ons", "ez", "ee", "ees", "ait", "ant", "era", "erait", "aient", "eront");

    private OwnLexicon() {}

    static Lexicon load(String name) {
        try (InputStream in = OwnLexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            Map<String, Double> polarity = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> addLine(fields, polarity));
            return new Lexicon(polarity);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static void addLine(String[] fields, Map<String, Double> polarity) {
        for (String word : fields[2].split(" ", -1)) {
            for (String form : forms(fields[1], word)) {
                polarity.putIfAbsent(form, Double.parseDouble(fields[0]));
            }
        }
    }

    private static List<String> forms(String kind, String word) {
        return switch (kind) {
            case "noun" -> List.of(word, word + "s");
            case "adj" ->
                word.endsWith("e") ? List.of(word, word + "s") : List.of(word, word + "s", word + "e", word + "es");
            case "verb" ->
                VERB_ENDINGS.stream()
                        .map(ending -> word.substring(0, word.length() - 2) + ending)
                        .toList();
            default -> List.of(word);
        };
    }
}
