package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * Compact pieces of the binary state: LEB128 integers, plain big-endian floats, and short ones, of three bytes: a float whose lowest eight
 * bits are nought, which leaves a precision of 2^-17. What is written short must have been {@link #rounded} when it was set.
 */
final class StateBytes {

    private static final int HALF_OF_DROPPED = 1 << (Byte.SIZE - 1);

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

    /** The nearest float that can be written short. */
    static float rounded(double value) {
        return Float.intBitsToFloat((Float.floatToRawIntBits((float) value) + HALF_OF_DROPPED) & -(1 << Byte.SIZE));
    }

    static void putShortFloats(ByteBuffer out, float[] values) {
        for (float value : values) {
            putShortFloat(out, value);
        }
    }

    static void putShortFloat(ByteBuffer out, float value) {
        int bits = Float.floatToRawIntBits(value);
        out.put((byte) (bits >> 24)).putShort((short) (bits >> Byte.SIZE));
    }

    /** Floats written short, or, by versions before {@link DetectorState#SHORT_FLOATS}, in full. */
    static void getShortFloats(ByteBuffer in, float[] into, byte version) {
        for (int i = 0; i < into.length; i++) {
            into[i] = getShortFloat(in, version);
        }
    }

    static float getShortFloat(ByteBuffer in, byte version) {
        return version < DetectorState.SHORT_FLOATS
                ? rounded(in.getFloat())
                : Float.intBitsToFloat((in.get() << 24) | (Short.toUnsignedInt(in.getShort()) << Byte.SIZE));
    }

    static void getFloats(ByteBuffer in, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = in.getFloat();
        }
    }
}
