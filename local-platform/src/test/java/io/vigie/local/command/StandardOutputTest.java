package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void aClosedPipeIsToldApartFromAFullDisk() {
        assertThatThrownBy(() -> failing("Broken pipe").println("a"))
                .isInstanceOf(StandardOutput.ClosedException.class);
        assertThatThrownBy(() -> failing("No space left on device").println("a"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("standard output: No space left on device");
    }

    private static PrintWriter failing(String message) {
        return StandardOutput.writerOn(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
    }
}
