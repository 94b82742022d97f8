package io.vigie.sentiment.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyModel.write(folder);
    }

    @Test
    void readsLabelsWhateverTheirCase() {
        assertThat(ModelFolder.read(folder, Map.of()).labels())
                .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
    }

    @Test
    void labelsThatSayNothingAreNamedByTheSettings() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"}}");

        assertThat(ModelFolder.read(folder, Map.of("LABEL_0", "negative", "LABEL_1", "positive"))
                        .labels())
                .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE);
        assertRefused("config.json", "LABEL_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.onnx"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertRefused(name, "missing");
    }

    @ParameterizedTest
    @CsvSource({"config.json, not JSON", "tokenizer.json, no tokenizer", "model.onnx, no ONNX model"})
    void aBrokenFileIsNamed(String name, String problem) throws IOException {
        Files.writeString(folder.resolve(name), "{ \"broken");

        assertRefused(name, problem);
    }

    @Test
    void aModelOfAnotherNumberOfClassesIsRefused() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"neg\", \"1\": \"pos\"}}");

        assertRefused("model.onnx", "2 per text");
    }

    @Test
    void noLabelsAreRefused() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{}");

        assertRefused("config.json", "id2label");
    }

    private void assertRefused(String file, String problem) {
        assertThatThrownBy(
                        () -> OnnxModel.load(ModelFolder.read(folder, Map.of())).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.resolve(file).toString())
                .hasMessageContaining(problem);
    }
}
