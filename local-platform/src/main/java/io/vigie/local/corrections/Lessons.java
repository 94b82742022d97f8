package io.vigie.local.corrections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be learned from corrections.
 *
 * @param all in the order of mention ids
 * @param withoutText corrected mentions of which the text is no longer kept
 */
public record Lessons(List<Lesson> all, int withoutText) {

    public Lessons {
        all = List.copyOf(all);
    }

    /**
     * Writes the files that training takes: {@code sentiment-<language>.tsv} and {@code functions.tsv}.
     *
     * @return rows by file
     */
    public Map<Path, Integer> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Integer> written = new TreeMap<>();
        Map<String, List<Lesson>> byLanguage =
                all.stream().collect(Collectors.groupingBy(Lesson::language, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Lesson>> language : byLanguage.entrySet()) {
            Path file = folder.resolve("sentiment-" + language.getKey() + ".tsv");
            written.put(file, write(file, language.getValue(), Lesson::sentimentRow));
        }
        Path file = folder.resolve("functions.tsv");
        written.put(file, write(file, all, Lesson::functionsRow));
        return written;
    }

    private static int write(Path file, List<Lesson> lessons, Function<Lesson, Optional<String>> row)
            throws IOException {
        List<String> rows = lessons.stream().map(row).flatMap(Optional::stream).toList();
        Files.write(file, rows);
        return rows.size();
    }
}
