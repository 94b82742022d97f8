package io.vigie.vectors;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes lines of word and 128 numbers, between tabs: what all-MiniLM-L6-v2 (Apache-2.0) makes of the word alone, on its
 * principal axes. Arguments: the data folder, and the file to write.
 */
public final class WordVectorsMain {

    private static final int AXES = 128;

    private WordVectorsMain() {}

    public static void main(String[] args) throws IOException {
        List<String> words = List.copyOf(EnglishWords.read(Path.of(args[0])));
        double[][] vectors = PrincipalAxes.project(embed(words), AXES);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (int i = 0; i < vectors.length; i++) {
                out.print(words.get(i));
                for (double value : vectors[i]) {
                    out.printf(Locale.ROOT, "\t%.4f", value);
                }
                out.println();
            }
        }
    }

    private static double[][] embed(List<String> words) {
        AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        double[][] vectors = new double[words.size()][];
        for (int i = 0; i < vectors.length; i++) {
            float[] vector = model.embed(words.get(i)).content().vector();
            vectors[i] = new double[vector.length];
            for (int j = 0; j < vector.length; j++) {
                vectors[i][j] = vector[j];
            }
        }
        return vectors;
    }
}
