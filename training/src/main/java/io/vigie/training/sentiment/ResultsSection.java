package io.vigie.training.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The part of a Markdown file between two marks, each a line of its own. */
final class ResultsSection {

    static final String BEGIN = "<!-- sentiment: written by training/evaluate-sentiment.sh -->";
    static final String END = "<!-- end of sentiment -->";

    private ResultsSection() {}

    /** Replaces what is between the marks; a file without them is refused. */
    static void replace(Path file, List<String> section) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no lines \"" + BEGIN + "\" and \"" + END + "\" in this order");
        }
        List<String> replaced = new ArrayList<>(lines.subList(0, begin + 1));
        replaced.addAll(section);
        replaced.addAll(lines.subList(end, lines.size()));
        Files.write(file, replaced);
    }
}
