package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/** Compact pieces of the binary state: LEB128 integers and plain big-endian floats. */
final class StateBytes {

    private StateBytes() {}

    static void putVar(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long getVar(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("integer too long");
    }

    static void putFloats(ByteBuffer out, float[] values) {
        for (float value : values) {
            out.putFloat(value);
        }
    }

    static void getFloats(ByteBuffer in, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = in.getFloat();
        }
    }
}
