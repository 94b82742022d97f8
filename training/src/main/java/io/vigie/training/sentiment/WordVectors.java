package io.vigie.training.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Length of each vector. */
    int length() {
        return byWord.values().stream().findFirst().map(vector -> vector.length).orElse(0);
    }
}
