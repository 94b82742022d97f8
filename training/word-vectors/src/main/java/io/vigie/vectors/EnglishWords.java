package io.vigie.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that get a vector: the model's own, those of the lexicons, and those that training texts have twice or more. */
final class EnglishWords {

    private static final String MODEL_WORDS = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final Pattern ENTRY = Pattern.compile("\"([a-z]{2,})\":\\d+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z']*[a-z]|[a-z]");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private EnglishWords() {}

    static SortedSet<String> read(Path data) throws IOException {
        SortedSet<String> words = new TreeSet<>();
        Matcher entry = ENTRY.matcher(modelWords());
        while (entry.find()) {
            words.add(entry.group(1));
        }
        for (String lexicon : List.of("vader_lexicon.txt", "afinn_en.txt")) {
            for (String line : Files.readAllLines(data.resolve("lexicons").resolve(lexicon))) {
                String word = line.split("\t", -1)[0];
                if (WORD.matcher(word).matches()) {
                    words.add(word);
                }
            }
        }
        occurrences(data.resolve("sentiment/en/train.tsv")).forEach((word, count) -> {
            if (count > 1) {
                words.add(word);
            }
        });
        return Collections.unmodifiableSortedSet(words);
    }

    private static Map<String, Integer> occurrences(Path texts) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Files.readAllLines(texts)) {
            Matcher word = WORD.matcher(plain(line.substring(line.indexOf('\t') + 1)));
            while (word.find()) {
                counts.merge(word.group(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return ACCENT.matcher(decomposed).replaceAll("").replace('\u2019', '\'');
    }

    private static String modelWords() throws IOException {
        try (InputStream in = EnglishWords.class.getResourceAsStream(MODEL_WORDS)) {
            if (in == null) {
                throw new IOException("the model's word list is missing: " + MODEL_WORDS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
