package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsSectionTest {

    @TempDir
    private Path folder;

    @Test
    void onlyWhatIsBetweenTheMarksIsReplaced() throws IOException {
        Path file = folder.resolve("results.md");
        Files.write(file, List.of("before", ResultsSection.BEGIN, "old", ResultsSection.END, "after"));

        ResultsSection.replace(file, List.of("new", "newer"));

        assertThat(file)
                .hasContent(
                        String.join("\n", "before", ResultsSection.BEGIN, "new", "newer", ResultsSection.END, "after"));
    }

    @Test
    void aFileWithoutMarksIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("results.md"), "text\n");

        assertThatThrownBy(() -> ResultsSection.replace(file, List.of("new"))).hasMessageContaining("has no lines");
        assertThat(file).hasContent("text");
    }
}
