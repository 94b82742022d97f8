package io.vigie.ingest.source.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends in an error when one row goes on for ever, before it fills the memory. */
final class BoundedReader extends FilterReader {

    private final int maxRowChars;
    private long allowance;

    BoundedReader(Reader in, int maxRowChars) {
        super(in);
        this.maxRowChars = maxRowChars;
        this.allowance = maxRowChars;
    }

    /** Called between rows; what was read ahead counts towards the row that it was read in. */
    void allowAnotherRow() {
        allowance = maxRowChars;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int chars) throws IOException {
        allowance -= chars;
        if (allowance < 0) {
            throw new IOException("longer than " + maxRowChars + " characters, or its quote is never closed");
        }
    }
}
