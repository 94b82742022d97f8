package io.vigie.ingest.source.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip of one member or several (RFC 1952) to the very end of what is sent. {@code GZIPInputStream} takes a
 * client that pauses behind a member for the end, and others keep the names in a member's head in memory, however long.
 * Not thread-safe.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int HEAD_CHECK = 0x02;
    private static final int RESERVED = 0xE0;
    private static final int TIME_AND_SYSTEM_BYTES = 6;
    private static final long UINT32 = 0xFFFF_FFFFL;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private boolean begun;
    private boolean inMember;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * @throws EOFException when the input ends within a member
     * @throws ZipException when it is no gzip
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (length > 0 && (inMember || beginMember())) {
            int inflated = inflate(target, offset, length);
            if (inflated > 0) {
                return inflated;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return length == 0 ? 0 : -1;
    }

    /** False at the end of the input, behind a member at least. */
    private boolean beginMember() throws IOException {
        if (begun && from == to && !fill()) {
            return false;
        }
        begun = true;
        require(next() == 0x1F && next() == 0x8B && next() == 8, "no gzip");
        int flags = next();
        require((flags & RESERVED) == 0, "unknown flags");
        skip(TIME_AND_SYSTEM_BYTES);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        skip((flags & HEAD_CHECK) == 0 ? 0 : 2);
        inMember = true;
        return true;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            int inflated = inflater.inflate(target, offset, length);
            checksum.update(target, offset, inflated);
            require(!inflater.needsDictionary(), "needs a dictionary");
            if (inflated == 0 && !inflater.finished()) {
                requireMore();
                inflater.setInput(buffer, from, to - from);
                from = to;
            }
            return inflated;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        require(uint32() == checksum.getValue(), "wrong checksum");
        require(uint32() == (inflater.getBytesWritten() & UINT32), "wrong size");
        inflater.reset();
        checksum.reset();
        inMember = false;
    }

    private long uint32() throws IOException {
        return (next() | next() << 8 | next() << 16 | (long) next() << 24) & UINT32;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText(int flag) throws IOException {
        for (int last = flag; last != 0; ) {
            last = next();
        }
    }

    private int next() throws IOException {
        if (from == to) {
            requireMore();
        }
        return buffer[from++] & 0xFF;
    }

    private void requireMore() throws IOException {
        if (from == to && !fill()) {
            throw new EOFException("within a member");
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private static void require(boolean condition, String otherwise) throws ZipException {
        if (!condition) {
            throw new ZipException(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
