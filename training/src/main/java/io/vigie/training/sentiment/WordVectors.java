package io.vigie.training.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words by meaning: words of like use have like vectors, so what training texts say of some is learned of all.
 *
 * @param byWord vectors of one length, with a mean square norm of about 1
 */
record WordVectors(Map<String, float[]> byWord) {

    static final WordVectors NONE = new WordVectors(Map.of());

    /** Reads lines of word and numbers, between tabs. */
    static WordVectors read(Path file) throws IOException {
        Map<String, float[]> byWord = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            float[] vector = new float[fields.length - 1];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = Float.parseFloat(fields[i + 1]);
            }
            byWord.put(fields[0], vector);
        }
        return new WordVectors(byWord);
    }

    /** At another scale, so that the mean square norm is 1. */
    WordVectors normalised() {
        double squares = 0;
        for (float[] vector : byWord.values()) {
            for (float coordinate : vector) {
                squares += coordinate * coordinate;
            }
        }
        double scale = Math.sqrt(byWord.size() / Math.max(squares, Double.MIN_NORMAL));
        Map<String, float[]> scaled = new LinkedHashMap<>();
        byWord.forEach((word, vector) -> {
            float[] copy = new float[vector.length];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) (vector[i] * scale);
            }
            scaled.put(word, copy);
        });
        return new WordVectors(scaled);
    }

    /** Each word's coordinates here and then there, 0 where it has none. */
    WordVectors and(WordVectors others) {
        int length = length();
        int otherLength = others.length();
        Map<String, float[]> joined = new LinkedHashMap<>();
        byWord.forEach((word, vector) -> joined.put(word, Arrays.copyOf(vector, length + otherLength)));
        others.byWord.forEach((word, vector) -> System.arraycopy(
                vector,
                0,
                joined.computeIfAbsent(word, unused -> new float[length + otherLength]),
                length,
                otherLength));
        return new WordVectors(joined);
    }

    /** Length of each vector. */
    int length() {
        return byWord.values().stream().findFirst().map(vector -> vector.length).orElse(0);
    }
}
