package io.vigie.training.sentiment;

import io.vigie.training.function.LabelledText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words by the functions that mentions with them concern: words of broken things, of waiting, of courts are alike in this, and
 * what the labelled texts say of some of them is learned of all. Ten times as many mentions have functions as have a sentiment.
 */
final class FunctionWords {

    /** So many mentions of average functions are added to a word's own: a rare word says little. */
    private static final double CAUTION = 10;

    private static final int LEAST_MENTIONS = 2;
    private static final String NONE = "none";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Map<String, Integer>> functionsByWord = new TreeMap<>();
    private final Map<String, Integer> mentionsByWord = new TreeMap<>();
    private final Map<String, Integer> mentionsByFunction = new TreeMap<>();
    private int mentions;

    private FunctionWords() {}

    /**
     * The vectors of the words of one language.
     *
     * @param validation texts that nothing is learned from
     */
    static WordVectors of(String language, List<LabelledText> mentions, List<Example> validation) {
        Set<String> keptApart = new HashSet<>();
        validation.forEach(example -> keptApart.add(example.text()));
        FunctionWords words = new FunctionWords();
        mentions.stream()
                .filter(mention -> mention.language().equals(language) && !keptApart.contains(mention.text()))
                .forEach(words::add);
        return words.vectors();
    }

    private void add(LabelledText mention) {
        Set<String> functions = mention.functions().isEmpty() ? Set.of(NONE) : mention.functions();
        mentions++;
        functions.forEach(function -> mentionsByFunction.merge(function, 1, Integer::sum));
        String text = mention.text().toLowerCase(Locale.ROOT);
        for (String word : new TreeSet<>(BETWEEN_WORDS.splitAsStream(text).toList())) {
            mentionsByWord.merge(word, 1, Integer::sum);
            Map<String, Integer> counts = functionsByWord.computeIfAbsent(word, unused -> new TreeMap<>());
            functions.forEach(function -> counts.merge(function, 1, Integer::sum));
        }
    }

    private WordVectors vectors() {
        Map<String, float[]> byWord = new LinkedHashMap<>();
        functionsByWord.forEach((word, counts) -> {
            int of = mentionsByWord.getOrDefault(word, 0);
            if (of >= LEAST_MENTIONS && word.length() > 1) {
                byWord.put(word, vector(counts, of));
            }
        });
        return new WordVectors(byWord).normalised();
    }

    /** How much more probable each function is for the word than for a mention on average: logarithm of the ratio. */
    private float[] vector(Map<String, Integer> counts, int mentionsWithWord) {
        List<Float> vector = new ArrayList<>();
        mentionsByFunction.forEach((function, total) -> {
            double usual = total / (double) mentions;
            double share = (counts.getOrDefault(function, 0) + CAUTION * usual) / (mentionsWithWord + CAUTION);
            vector.add((float) StrictMath.log(share / usual));
        });
        float[] result = new float[vector.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = vector.get(i);
        }
        return result;
    }
}
