package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void builtInFunctionsAreLearnedAndACompanysOwnAreLeftOut() throws IOException {
        write("fr\tlegal,quality\tLa pompe fuit", "und\tnone\tcoucou", "en\tharbour,hr\tThe quay is on strike");

        assertThat(Corrections.read(List.of(folder)))
                .containsExactly(
                        new LabelledText("fr", Set.of("legal", "quality"), "La pompe fuit"),
                        new LabelledText("und", Set.of(), "coucou"),
                        new LabelledText("en", Set.of("hr"), "The quay is on strike"));
    }

    @Test
    void aRowOfACompanysOwnFunctionAloneDoesNotTeachNoneNorDoesAnotherLanguage() throws IOException {
        write("en\tharbour\tThe quay is closed", "de\tquality\tKaputt");

        assertThat(Corrections.read(List.of(folder))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        write("en\tharbour\tThe quay is closed", "a line without cells");

        assertThatThrownBy(() -> Corrections.read(List.of(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("functions.tsv:2: ");
        assertThatThrownBy(() -> Corrections.read(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no corrections of functions");
    }

    private void write(String... rows) throws IOException {
        Files.write(folder.resolve("functions.tsv"), List.of(rows));
    }
}
