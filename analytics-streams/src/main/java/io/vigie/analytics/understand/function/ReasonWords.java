package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.FeatureSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a text that may be given as reasons, of which the most telling are. Function words, numerals and times may not,
 * since they got their weight from what they stood beside, nor names. A word that the model never met, and judges by its
 * spelling, is one only where there is no other. For one use.
 */
final class ReasonWords implements FeatureSink {

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
    private int key;
    private boolean isMet;

    ReasonWords(String text, FeatureExtractor extractor, FunctionSums sums) {
        this.extractor = extractor;
        this.sums = sums;
        capitals = new Capitals(text);
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

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        boolean known = sums.feature(family, hash);
        if (family == FeatureFamily.WORD) {
            key = FunctionWeights.key(family, hash);
            isMet = known;
        }
        return known;
    }

    /** After the features of a word: what it says of the function. */
    void word(int word, int function) {
        sums.end();
        double weight = sums.of(function);
        sums.clear();
        String written = extractor.written(word);
        boolean isName = capitals.isName(written);
        if (weight < LEAST || isName || NEVER.contains(key) || written.chars().noneMatch(Character::isLetter)) {
            return;
        }
        if (isMet) {
            met.add(word, weight);
        } else if (written.length() >= LEAST_UNKNOWN_LETTERS && !Character.isUpperCase(written.charAt(0))) {
            unmet.add(word, weight);
        }
    }

    /** The most telling, as they stand in the text, in its order; none where no word says enough. */
    List<String> strongest() {
        TellingWords telling = met.words().findAny().isPresent() ? met : unmet;
        return telling.words().mapToObj(extractor::written).distinct().toList();
    }
}
