package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void writeTrainingFiles() throws IOException {
        for (String language : List.of("en", "fr")) {
            Path labelled = Files.createDirectories(folder.resolve("sentiment").resolve(language));
            Files.writeString(labelled.resolve("train.tsv"), "neutral\tas it came\n");
        }
    }

    @Test
    void correctionsAreLearnedFromInTheirLanguage() throws IOException {
        Path corrections = Files.createDirectory(folder.resolve("corrections"));
        Files.writeString(corrections.resolve("sentiment-fr.tsv"), "negative\tbravo, encore raté\n");

        TrainingData data = new TrainingData(folder, List.of(corrections));
        assertThat(data.training("fr"))
                .containsExactly(
                        new Example(SentimentLabel.NEUTRAL, "as it came"),
                        new Example(SentimentLabel.NEGATIVE, "bravo, encore raté"));
        assertThat(data.training("en")).containsExactly(new Example(SentimentLabel.NEUTRAL, "as it came"));
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path corrections = Files.createDirectory(folder.resolve("corrections"));
        Files.writeString(corrections.resolve("sentiment-en.tsv"), "positive\tfine\nglad\tfine\n");

        assertThatThrownBy(() -> new TrainingData(folder, List.of(corrections)).training("en"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sentiment-en.tsv:2: ")
                .hasMessageContaining("glad");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> new TrainingData(folder, List.of(nowhere)).training("en"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere: no folder of corrections");
    }
}
