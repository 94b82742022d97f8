package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One labelled text.
 *
 * @param label negative, neutral or positive
 * @param text as published
 */
record Example(SentimentLabel label, String text) {

    /** Reads lines of label TAB text. */
    static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IOException(file + ":" + (examples.size() + 1) + ": no tab between label and text");
            }
            examples.add(
                    new Example(label(file, examples.size() + 1, line.substring(0, tab)), line.substring(tab + 1)));
        }
        return examples;
    }

    private static SentimentLabel label(Path file, int line, String id) throws IOException {
        try {
            return SentimentLabel.ofId(id);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ":" + line + ": " + e.getMessage(), e);
        }
    }
}
