package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a text that may be given as reasons, of which the most telling are. Function words, numerals and times may not,
 * since they got their weight from what they stood beside, nor names. A word that the model never met, and judges by its
 * spelling, is one only where there is no other. For one use.
 */
final class ReasonWords {

    private static final String RESOURCE = "no-reasons.txt";
    private static final Set<Integer> NEVER = read();
    /** Log-odds against none, before length, that a word must add. */
    private static final double LEAST = 1;
    /** Shorter words of unknown meaning are pieces and slips. */
    private static final int LEAST_UNKNOWN_LETTERS = 5;

    private final FeatureExtractor extractor;
    private final FunctionSums sums;
    private final Capitals capitals;
    private final TellingWords met = new TellingWords();
    private final TellingWords unmet = new TellingWords();

    ReasonWords(String text, FeatureExtractor extractor, FunctionSums sums) {
        this.extractor = extractor;
        this.sums = sums;
        capitals = new Capitals(text, extractor);
    }

    private static Set<Integer> read() {
        try (InputStream in = ReasonWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + RESOURCE);
            }
            return NameWords.of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .flatMap(line -> List.of(line.split(" ")).stream())
                            .collect(Collectors.toSet()))
                    .alone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the features of a word: what it says of the function. What is dear is asked last, of very few words. */
    void word(int word, int function) {
        boolean isMet = sums.knowsWord();
        double weight = sums.takeWord(function);
        if (weight < LEAST) {
            return;
        }
        TellingWords telling = isMet ? met : unmet;
        if (telling.keeps(weight) && (isMet ? isReason(word) : met.isEmpty() && isUnknownReason(word))) {
            telling.add(word, weight);
        }
    }

    private boolean isReason(int word) {
        if (NEVER.contains(FunctionWeights.key(FeatureFamily.WORD, extractor.feature(word)))) {
            return false;
        }
        String written = extractor.written(word);
        return written.chars().anyMatch(Character::isLetter) && !capitals.isName(word, written);
    }

    private boolean isUnknownReason(int word) {
        String written = extractor.written(word);
        return written.length() >= LEAST_UNKNOWN_LETTERS && !Character.isUpperCase(written.charAt(0)) && isReason(word);
    }

    /** The most telling, as they stand in the text, in its order; none where no word says enough. */
    List<String> strongest() {
        List<String> strongest = new ArrayList<>();
        for (int word : (met.isEmpty() ? unmet : met).words()) {
            String written = extractor.written(word);
            if (!strongest.contains(written)) {
                strongest.add(written);
            }
        }
        return strongest;
    }
}
