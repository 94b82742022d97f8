package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void whyADirectoryCannotBeUsedIsSaidInWords() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.keptOrThrowAway(file))
                .isInstanceOf(IOException.class)
                .hasMessage("data directory " + file + " cannot be created: a file of that name is in the way");
        assertThatThrownBy(() -> DataDirectory.keptOrThrowAway(file.resolve("below")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("data directory " + file.resolve("below") + " cannot be created: ")
                .hasMessageNotContainingAny("Exception", "null");
    }

    @Test
    void aKeptOneStaysAndAThrowAwayOneGoes() throws IOException {
        Path kept = directory.resolve("a/b");
        DataDirectory.keptOrThrowAway(kept).close();
        assertThat(kept).isDirectory();
        DataDirectory throwAway = DataDirectory.keptOrThrowAway(null);
        throwAway.close();
        assertThat(throwAway.path()).doesNotExist();
    }
}
