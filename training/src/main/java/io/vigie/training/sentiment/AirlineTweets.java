package io.vigie.training.sentiment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tweets about airlines; nothing is learned from them. Only the numbers of their lines and our labels are in this
 * project (airline.tsv), given by reading before any model had judged them; the texts are not ours to keep or to learn from.
 */
final class AirlineTweets {

    private static final String LABELS = "airline.tsv";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AirlineTweets() {}

    /** Where the tweets are in the data folder. */
    static Path file(Path folder) {
        return folder.resolve("airline").resolve("mentions.ndjson");
    }

    /** The labelled ones. */
    static List<Example> read(Path folder) throws IOException {
        List<String> tweets = Files.readAllLines(file(folder));
        List<Example> examples = new ArrayList<>();
        try (InputStream in = AirlineTweets.class.getResourceAsStream(LABELS)) {
            if (in == null) {
                throw new IOException(LABELS + " is missing from the jar");
            }
            BufferedReader labels = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = labels.readLine(); line != null; line = labels.readLine()) {
                if (!line.startsWith("#")) {
                    examples.add(example(line, tweets));
                }
            }
        }
        return examples;
    }

    private static Example example(String line, List<String> tweets) throws IOException {
        String[] cells = line.split("\t", 2);
        String tweet = tweets.get(Integer.parseInt(cells[0]) - 1);
        return new Example(
                SentimentLabel.ofId(cells[1]), JSON.readTree(tweet).path("text").textValue());
    }
}
