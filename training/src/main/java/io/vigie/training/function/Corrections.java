package io.vigie.training.function;

import io.vigie.configuration.FunctionConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people said a mention concerns: {@code functions.tsv} in a folder that {@code vigie corrections --export} wrote. */
final class Corrections {

    private static final String FILE = "functions.tsv";
    private static final String NONE = "none";
    private static final int CELLS = 3;
    private static final Set<String> LANGUAGES = Set.of("fr", "en", "und");
    /** In the place of a row that teaches nothing, so that lines keep their numbers. */
    private static final String COMMENT = "#";

    private Corrections() {}

    /** All of these folders, in their order. */
    static List<LabelledText> read(List<Path> folders) throws IOException {
        List<LabelledText> corrected = new ArrayList<>();
        for (Path folder : folders) {
            corrected.addAll(read(folder.resolve(FILE)));
        }
        return corrected;
    }

    private static List<LabelledText> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": no corrections of functions");
        }
        String rows =
                Files.readAllLines(file).stream().map(Corrections::learnable).collect(Collectors.joining("\n"));
        return LabelledText.read(file.toString(), new BufferedReader(new StringReader(rows)));
    }

    /**
     * A row without what the model does not have: other languages, and a company's own functions. A row that has only such concerns
     * somebody all the same and must not teach "none".
     */
    private static String learnable(String row) {
        String[] cells = row.split("\t", CELLS);
        if (cells.length < CELLS) {
            return row;
        }
        String functions = Arrays.stream(cells[1].split(",", -1))
                .filter(id -> id.equals(NONE) || FunctionConfig.BUILT_IN.contains(id))
                .collect(Collectors.joining(","));
        return functions.isEmpty() || !LANGUAGES.contains(cells[0])
                ? COMMENT
                : String.join("\t", cells[0], functions, cells[2]);
    }
}
