package io.vigie.sentiment.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptionTest {

    @Test
    void anInterruptedRunEnds(@TempDir Path folder) throws Exception {
        Interruption interruption = new Interruption();
        interruption.interrupt();
        try (OnnxModel model = OnnxModel.load(ModelFolder.read(TinyModel.write(folder), Map.of()))) {
            assertThatThrownBy(() -> model.probabilities(List.of("great"), interruption))
                    .isInstanceOf(OrtException.class);
        }
    }
}
