package io.vigie.local.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Standard output that fails when it cannot be written, where {@code System.out} is silent: who reads {@code | head -1} is
 * not written to for hours, and a full disk is told.
 */
final class StandardOutput extends OutputStream {

    private static final int BUFFER_BYTES = 64 * 1024;

    private static final String IN_ENGLISH = "Broken pipe";

    private final OutputStream out;
    private final Supplier<String> brokenPipe;

    private StandardOutput(OutputStream out, Supplier<String> brokenPipe) {
        this.out = out;
        this.brokenPipe = brokenPipe;
    }

    /** Nobody reads on. */
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static PrintWriter open() {
        return writerOn(new FileOutputStream(FileDescriptor.out), StandardOutput::brokenPipe);
    }

    /**
     * Flushed by who prints, or when full.
     *
     * @param brokenPipe the operating system's words for it
     */
    static PrintWriter writerOn(OutputStream out, Supplier<String> brokenPipe) {
        OutputStream buffered = new BufferedOutputStream(new StandardOutput(out, brokenPipe), BUFFER_BYTES);
        return new PrintWriter(new OutputStreamWriter(buffered, StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains(brokenPipe.get())) {
                throw new ClosedException();
            }
            throw new UncheckedIOException("standard output: " + e.getMessage(), e);
        }
    }

    /** They are in the language of the user's locale, and nothing but the words tells this failure from others: ask for them. */
    static String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
        } catch (IOException e) {
            return Objects.requireNonNullElse(e.getMessage(), IN_ENGLISH);
        }
        return IN_ENGLISH;
    }
}
