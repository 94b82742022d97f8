package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.function.Supplier;
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

    @Test
    void aClosedPipeIsKnownInTheLanguageOfTheSystem() {
        assertThatThrownBy(() -> failing("Relais brisé (pipe)", () -> "Relais brisé (pipe)")
                        .println("a"))
                .isInstanceOf(StandardOutput.ClosedException.class);
    }

    @Test
    void theSystemSaysWhatItCallsAClosedPipe() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();

        assertThatThrownBy(() -> pipe.sink().write(ByteBuffer.allocate(1))).hasMessage(StandardOutput.brokenPipe());
    }

    private static PrintWriter failing(String message) {
        return failing(message, StandardOutput::brokenPipe);
    }

    private static PrintWriter failing(String message, Supplier<String> brokenPipe) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        return StandardOutput.writerOn(out, brokenPipe);
    }
}
