package io.vigie.analytics.serde;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote. */
final class ByteReader {

    private static final int BITS = 7;
    private static final int LONGEST_TEXT = 1 << 21;

    private final byte[] bytes;
    private int at;
    private final List<String> words = new ArrayList<>();

    ByteReader(byte[] bytes) {
        this(bytes, 0);
    }

    private ByteReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** What is left, for another to read: nothing of it may have been written as a word that was met before. */
    ByteReader takeRest() {
        ByteReader rest = new ByteReader(bytes, at);
        at = bytes.length;
        return rest;
    }

    byte readByte() {
        return bytes[at++];
    }

    boolean readBoolean() {
        return readByte() != 0;
    }

    int readInt() {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (readByte() & 0xFF);
        }
        return value;
    }

    long readLong() {
        long high = readInt();
        return (high << Integer.SIZE) | (readInt() & 0xFFFFFFFFL);
    }

    long readVar() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            byte next = readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new SerializationException("number of more than ten bytes");
    }

    /** A number that counts what follows, so that a broken one cannot ask for all memory. */
    int readCount(int limit) {
        long count = readVar();
        if (count < 0 || count > limit) {
            throw new SerializationException("count " + count + " is beyond " + limit);
        }
        return (int) count;
    }

    byte[] readBytes(int count) {
        byte[] some = new byte[count];
        System.arraycopy(bytes, at, some, 0, count);
        at += count;
        return some;
    }

    String readText() {
        int length = lengthOfText();
        String text = KnownTexts.of(bytes, at, length);
        at += length;
        return text;
    }

    /** A text that hardly ever comes again, as an id: those that do are not to be forgotten for it. */
    String readRareText() {
        int length = lengthOfText();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private int lengthOfText() {
        int length = readCount(LONGEST_TEXT);
        if (length > bytes.length - at) {
            throw new SerializationException("text of " + length + " bytes where " + (bytes.length - at) + " are left");
        }
        return length;
    }

    /** Null, or a rare text. */
    @Nullable
    String readNullable() {
        return readBoolean() ? readRareText() : null;
    }

    /** As many texts as were written, which must not be more than a limit. */
    List<String> readTexts(int limit) {
        int count = readCount(limit);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(readText());
        }
        return texts;
    }

    String readWord() {
        int number = readCount(words.size());
        return number == words.size() ? first(readText()) : words.get(number);
    }

    /** A word that hardly ever comes again in another value. */
    String readRareWord() {
        int number = readCount(words.size());
        return number == words.size() ? first(readRareText()) : words.get(number);
    }

    private String first(String word) {
        words.add(word);
        return word;
    }

    List<String> readWords(int limit) {
        int count = readCount(limit);
        List<String> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(readWord());
        }
        return some;
    }

    int left() {
        return bytes.length - at;
    }
}
