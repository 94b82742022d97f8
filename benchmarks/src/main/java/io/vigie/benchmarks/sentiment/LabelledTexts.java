package io.vigie.benchmarks.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts of one length out of lines of label TAB text, neighbours joined. */
final class LabelledTexts {

    private static final int LENGTH = 245;

    private LabelledTexts() {}

    static List<String> cut(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            open.append(line, line.indexOf('\t') + 1, line.length()).append(' ');
            if (open.length() >= LENGTH) {
                texts.add(open.substring(0, LENGTH));
                open.setLength(0);
            }
        }
        return texts;
    }
}
