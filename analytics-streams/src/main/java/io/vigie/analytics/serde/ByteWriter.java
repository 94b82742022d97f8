package io.vigie.analytics.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value; numbers are big-endian, so that keys of whole numbers are in their order. */
final class ByteWriter {

    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[256];
    private int size;
    private @Nullable Map<String, Integer> words;

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
        writeInt((int) (value >>> Integer.SIZE));
        writeInt((int) value);
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
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeVar(utf8.length);
        writeBytes(utf8);
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
        if (words == null) {
            words = new HashMap<>();
        }
        Integer known = words.putIfAbsent(word, words.size());
        writeVar(known == null ? words.size() - 1 : known);
        if (known == null) {
            writeText(word);
        }
    }

    void writeWords(Collection<String> some) {
        writeVar(some.size());
        some.forEach(this::writeWord);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
