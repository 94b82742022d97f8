package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of plain.tsv.
 *
 * @param kind what it is an example of
 * @param label what anybody hears in it
 * @param text as people post it
 */
record PlainSentiment(String kind, SentimentLabel label, String text) {

    static List<PlainSentiment> read(String language) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlainSentiment.class.getResourceAsStream("plain.tsv"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith(language + "\t"))
                    .map(line -> line.split("\t", 4))
                    .map(cells -> new PlainSentiment(cells[1], SentimentLabel.ofId(cells[2]), cells[3]))
                    .toList();
        }
    }
}
