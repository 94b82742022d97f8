package io.vigie.analytics.understand.sentiment;

import java.util.Arrays;

/** The tokens of one text in parallel arrays, reused from text to text. Not safe for several threads. */
final class Tokens {

    /** Written in capitals, two letters or more. */
    static final int CAPITALS = 1;
    /** A letter three times or more in a row, or an emoji repeated. */
    static final int LENGTHENED = 1 << 1;
    /** In the scope of a negation. */
    static final int NEGATED = 1 << 2;
    /** Part of a hashtag. */
    static final int HASHTAG = 1 << 3;

    private char[] chars = new char[512];
    private int used;
    private int[] start = new int[128];
    private int[] end = new int[128];
    private int[] hash = new int[128];
    private long[] key = new long[128];
    private TokenKind[] kind = new TokenKind[128];
    private byte[] flags = new byte[128];
    private int count;

    void clear() {
        used = 0;
        count = 0;
    }

    int count() {
        return count;
    }

    TokenKind kind(int token) {
        return kind[token];
    }

    int hash(int token) {
        return hash[token];
    }

    /** 64-bit hash of the characters, which stands for the word. */
    long key(int token) {
        return key[token];
    }

    int flags(int token) {
        return flags[token];
    }

    void addFlags(int token, int added) {
        flags[token] |= (byte) added;
    }

    int start(int token) {
        return start[token];
    }

    int end(int token) {
        return end[token];
    }

    char charAt(int position) {
        return chars[position];
    }

    /** Adds a character to the token being written; {@link #close} completes it. */
    void append(char unit) {
        if (used == chars.length) {
            chars = Arrays.copyOf(chars, used * 2);
        }
        chars[used++] = unit;
    }

    int position() {
        return used;
    }

    /** Forgets what was appended after {@code position}. */
    void rewind(int position) {
        used = position;
    }

    /** Completes the token whose characters were appended since {@code from}. */
    void close(TokenKind tokenKind, int from, int tokenFlags) {
        ensureRoom();
        int value = Hashing.SEED;
        long wide = Hashing.WIDE_SEED;
        for (int i = from; i < used; i++) {
            value = Hashing.step(value, chars[i]);
            wide = Hashing.step(wide, chars[i]);
        }
        start[count] = from;
        end[count] = used;
        hash[count] = Hashing.finish(value);
        key[count] = wide;
        kind[count] = tokenKind;
        flags[count] = (byte) tokenFlags;
        count++;
    }

    String text(int token) {
        return new String(chars, start[token], end[token] - start[token]);
    }

    private void ensureRoom() {
        if (count == start.length) {
            int size = count * 2;
            start = Arrays.copyOf(start, size);
            end = Arrays.copyOf(end, size);
            hash = Arrays.copyOf(hash, size);
            key = Arrays.copyOf(key, size);
            kind = Arrays.copyOf(kind, size);
            flags = Arrays.copyOf(flags, size);
        }
    }
}
