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
 * @param weight how many texts it counts as in training, above 0
 */
record Example(SentimentLabel label, String text, double weight) {

    Example {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight must be above 0, was " + weight);
        }
    }

    Example(SentimentLabel label, String text) {
        this(label, text, 1);
    }

    /** The same, counting as so many texts. */
    Example weighing(double texts) {
        return new Example(label, text, texts);
    }

    /** Reads lines of label TAB text. */
    static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            examples.add(parse(file + ":" + (examples.size() + 1), line));
        }
        return examples;
    }

    /**
     * Reads label TAB text.
     *
     * @param place where the line stands, for errors
     */
    static Example parse(String place, String line) throws IOException {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IOException(place + ": no tab between label and text");
        }
        try {
            return new Example(SentimentLabel.ofId(line.substring(0, tab)), line.substring(tab + 1));
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }
}
