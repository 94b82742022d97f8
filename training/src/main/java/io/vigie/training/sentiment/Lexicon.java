package io.vigie.training.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word polarities of one source, roughly in [-4, 4].
 *
 * @param polarity by word, emoji or emoticon
 */
record Lexicon(Map<String, Double> polarity) {

    private static final Pattern PATTERN_ENTRY = Pattern.compile("form=\"([^\"]+)\".*polarity=\"([^\"]+)\"");
    private static final double PATTERN_TO_VALENCE = 4.0;
    private static final double PATTERN_LEAST = 0.05;

    /** Lines of word TAB polarity, with more columns or not: AFINN, VADER and our own lists. Lines that begin with # are comments. */
    static Lexicon tabSeparated(Iterable<String> lines) {
        Map<String, Double> polarity = new LinkedHashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length >= 2 && !fields[0].startsWith("#")) {
                polarity.put(fields[0], Double.parseDouble(fields[1].trim()));
            }
        }
        return new Lexicon(polarity);
    }

    /** Pattern's XML of French adjectives, whose polarity is in [-1, 1]. */
    static Lexicon pattern(Path file) throws IOException {
        Map<String, Double> polarity = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher entry = PATTERN_ENTRY.matcher(line);
            if (entry.find() && Math.abs(Double.parseDouble(entry.group(2))) > PATTERN_LEAST) {
                polarity.put(entry.group(1), PATTERN_TO_VALENCE * Double.parseDouble(entry.group(2)));
            }
        }
        return new Lexicon(polarity);
    }

    /** Emoji by the polarity of the words in their names (lines of emoji TAB name), and this lexicon's emoticons. */
    Lexicon symbols(Path emojiNames) throws IOException {
        Map<String, Double> symbols = new LinkedHashMap<>();
        for (String line : Files.readAllLines(emojiNames)) {
            String[] fields = line.split("\t", -1);
            double sum = 0;
            for (String word : fields[1].split("[ -]", -1)) {
                sum += polarity.getOrDefault(word, 0.0);
            }
            if (sum != 0) {
                symbols.put(fields[0], sum);
            }
        }
        polarity.forEach((word, value) -> {
            if (!word.matches(".*[a-z]{2}.*")) {
                symbols.put(word, value);
            }
        });
        return new Lexicon(symbols);
    }
}
