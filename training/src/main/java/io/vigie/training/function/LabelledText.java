package io.vigie.training.function;

import io.vigie.configuration.FunctionConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One text and the functions it concerns.
 *
 * @param language ISO 639-1 code
 * @param functions ids; empty when it concerns none
 * @param text as published
 */
public record LabelledText(String language, Set<String> functions, String text) {

    private static final String NONE = "none";
    private static final int CELLS = 3;

    public LabelledText {
        functions = Set.copyOf(functions);
        if (!FunctionConfig.BUILT_IN.containsAll(functions)) {
            throw new IllegalArgumentException(
                    "function must be one of " + FunctionConfig.BUILT_IN + ", was " + functions);
        }
    }

    /** The mentions that the functions learn from. */
    public static List<LabelledText> training() throws IOException {
        return resource("training.tsv");
    }

    /** Reads a resource beside this class: lines of language TAB functions or none TAB text; # starts a comment. */
    static List<LabelledText> resource(String name) throws IOException {
        try (InputStream in = LabelledText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing from the class path: " + name);
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        }
    }

    /** As {@link #resource}, of a file. */
    static List<LabelledText> file(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(file.toString(), lines);
        }
    }

    /** The lines of what has this name in errors. */
    static List<LabelledText> read(String name, BufferedReader lines) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                texts.add(parse(name + ":" + number, line));
            }
        }
        return texts;
    }

    private static LabelledText parse(String place, String line) throws IOException {
        String[] cells = line.split("\t", CELLS);
        if (cells.length < CELLS) {
            throw new IOException(place + ": language, functions and text must be separated by tabs");
        }
        try {
            Set<String> functions =
                    cells[1].equals(NONE) ? Set.of() : Set.copyOf(Arrays.asList(cells[1].split(",", -1)));
            return new LabelledText(cells[0], functions, cells[2]);
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }
}
