package io.vigie.training.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * This project's own labelled texts about companies: a random part of its mentions (mentions.tsv), of which one in five is never
 * learned from, and lessons written for what lexicons get wrong (lessons.tsv).
 */
final class OwnMentions {

    private static final String MENTIONS = "mentions.tsv";
    private static final String LESSONS = "lessons.tsv";
    private static final int KEPT_APART_OF = 5;

    private OwnMentions() {}

    static List<Example> training(String language) throws IOException {
        return mentions(language, false);
    }

    /** Those to validate on. */
    static List<Example> validation(String language) throws IOException {
        return mentions(language, true);
    }

    /** Praise and blame without words of opinion, and blame in words of praise; none for most languages. */
    static List<Example> lessons(String language) throws IOException {
        return read(LESSONS, language);
    }

    /** By the text alone, so that neither the order of the rows nor later ones move any. */
    private static boolean isKeptApart(Example mention) {
        return Math.floorMod(mention.text().hashCode(), KEPT_APART_OF) == 0;
    }

    private static List<Example> mentions(String language, boolean keptApart) throws IOException {
        return read(MENTIONS, language).stream()
                .filter(mention -> isKeptApart(mention) == keptApart)
                .toList();
    }

    /** Lines of language TAB label TAB text. */
    private static List<Example> read(String resource, String language) throws IOException {
        try (InputStream in = OwnMentions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Example> texts = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith(language + "\t")) {
                    texts.add(Example.parse(resource + ":" + number, line.substring(language.length() + 1)));
                }
            }
            return texts;
        }
    }
}
