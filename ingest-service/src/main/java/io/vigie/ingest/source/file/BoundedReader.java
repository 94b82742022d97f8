package io.vigie.ingest.source.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends in an error when one row goes on for ever, before it fills the memory; sees whether a line end ends the last one. */
final class BoundedReader extends FilterReader {

    private final int maxRowBytes;
    private long allowance;
    private int last = '\n';
    private boolean ended;

    BoundedReader(Reader in, int maxRowBytes) {
        super(in);
        this.maxRowBytes = maxRowBytes;
        this.allowance = maxRowBytes;
    }

    /** Called between rows; what was read ahead counts towards the row that it was read in. */
    void allowAnotherRow() {
        allowance = maxRowBytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        ended |= read < 0;
        last = read < 0 ? last : read;
        spend(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        ended |= read < 0;
        last = read > 0 ? chars[offset + read - 1] : last;
        spend(Math.max(0, read));
        return read;
    }

    /** Whether everything was read, and what was read last is no line end. */
    boolean atOpenEnd() {
        return ended && last != '\n' && last != '\r';
    }

    private void spend(int chars) throws IOException {
        allowance -= chars;
        if (allowance < 0) {
            throw new IOException("longer than " + maxRowBytes + " bytes, or its quote is never closed");
        }
    }
}
