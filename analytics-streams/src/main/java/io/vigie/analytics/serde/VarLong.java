package io.vigie.analytics.serde;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** LEB128: seven bits a byte, small numbers first; negative ones take ten bytes. */
final class VarLong {

    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private VarLong() {}

    static void write(long value, DataOutput out) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | MORE);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            byte next = in.readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("number of more than ten bytes");
    }

    /** A number that counts what follows, so that a broken one cannot ask for all memory. */
    static int readCount(DataInput in, int limit) throws IOException {
        long count = read(in);
        if (count < 0 || count > limit) {
            throw new IOException("count " + count + " is beyond " + limit);
        }
        return (int) count;
    }
}
