package io.vigie.analytics.understand.query.compiled;

import java.util.Arrays;

/** A word that is looked for, one after the other. For one thread. */
final class Probe {

    /** Characters that two longs hold. */
    static final int PACKED = 8;

    private char[] text = {};
    private int from;
    private int to;
    private long head;
    private long second;
    private int hash;

    void set(char[] newText, int newFrom, int newTo) {
        text = newText;
        from = newFrom;
        to = newTo;
        head = pack(from, Math.min(to, from + 4));
        second = pack(from + 4, Math.min(to, from + PACKED));
        hash = Long.hashCode(head * 31 + second);
        for (int i = from + PACKED; i < to; i++) {
            hash = 31 * hash + text[i];
        }
    }

    private long pack(int first, int end) {
        long packed = 0;
        for (int i = first; i < end; i++) {
            packed = (packed << Character.SIZE) | text[i];
        }
        return packed;
    }

    int length() {
        return to - from;
    }

    long head() {
        return head;
    }

    long second() {
        return second;
    }

    int hash() {
        return hash;
    }

    /** The characters that are not packed. */
    char[] rest() {
        return Arrays.copyOfRange(text, from + PACKED, to);
    }

    boolean endsWith(char[] rest) {
        return Arrays.equals(rest, 0, rest.length, text, from + PACKED, to);
    }

    /** What a chain of filters makes of the word. */
    CharSequence form(WordForm chain) {
        return chain.of(text, from, to);
    }
}
