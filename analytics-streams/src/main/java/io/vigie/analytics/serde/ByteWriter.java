package io.vigie.analytics.serde;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes one value after the other; numbers are big-endian, so that keys of whole numbers are in their order. */
final class ByteWriter {

    private static final int BITS = 7;
    private static final int MORE = 0x80;
    private static final int SHORT = 0x7F;

    private static final int FIRST_ROOM = 4_096;
    private static final int MOST_ROOM_KEPT = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;
    private final WordNumbers words = new WordNumbers();

    void writeByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    void writeInt(int value) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            writeByte(value >>> shift);
        }
    }

    void writeLong(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** LEB128: seven bits a byte, small numbers first; negative ones take ten bytes. */
    void writeVar(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | MORE);
            rest >>>= BITS;
        }
        bytes[size++] = (byte) rest;
    }

    void writeBytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** UTF-8 behind its length; an unpaired surrogate becomes a question mark. */
    void writeText(String text) {
        if (text.length() <= SHORT && writeShort(text)) {
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeVar(utf8.length);
        writeBytes(utf8);
    }

    /** One byte of length, one for each character; false, and nothing written, when a character is not of ASCII. */
    private boolean writeShort(String text) {
        int length = text.length();
        room(1 + length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= MORE) {
                return false;
            }
            bytes[size + 1 + i] = (byte) c;
        }
        bytes[size] = (byte) length;
        size += 1 + length;
        return true;
    }

    void writeNullable(@Nullable String text) {
        writeBoolean(text != null);
        if (text != null) {
            writeText(text);
        }
    }

    void writeTexts(Collection<String> texts) {
        writeVar(texts.size());
        texts.forEach(this::writeText);
    }

    /** A text that may come again in the same value: from the second time on as its number. */
    void writeWord(String word) {
        int next = words.size();
        int number = words.numberOf(word);
        writeVar(number);
        if (number == next) {
            writeText(word);
        }
    }

    void writeWords(Collection<String> some) {
        writeVar(some.size());
        some.forEach(this::writeWord);
    }

    /** What was written since the last call. */
    byte[] takeBytes() {
        byte[] written = Arrays.copyOf(bytes, size);
        if (bytes.length > MOST_ROOM_KEPT) {
            bytes = new byte[FIRST_ROOM];
        }
        clear();
        return written;
    }

    /** Forgets what was written. */
    void clear() {
        size = 0;
        words.clear();
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
