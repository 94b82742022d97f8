package io.vigie.local.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Standard output that fails when it cannot be written, where {@code System.out} is silent: who reads {@code | head -1} is
 * not written to for hours, and a full disk is told.
 */
final class StandardOutput extends OutputStream {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final OutputStream out;

    private StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Nobody reads on. */
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static PrintWriter open() {
        return writerOn(new FileOutputStream(FileDescriptor.out));
    }

    /** Flushed by who prints, or when full. */
    static PrintWriter writerOn(OutputStream out) {
        OutputStream buffered = new BufferedOutputStream(new StandardOutput(out), BUFFER_BYTES);
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
            if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
                throw new ClosedException();
            }
            throw new UncheckedIOException("standard output: " + e.getMessage(), e);
        }
    }
}
