package io.vigie.analytics.understand.sentiment;

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

    private static final int FLAG_BITS = 4;
    private static final int FLAGS = (1 << FLAG_BITS) - 1;
    private static final TokenKind[] KINDS = TokenKind.values();

    /** As many as any text yields: every token consumes a unit, and a unit folds to two characters at most. */
    private static final int MOST = TextBuffer.LIMIT + 1;

    private final char[] chars = new char[2 * MOST];
    private final int[] end = new int[MOST];
    private final int[] written = new int[MOST];
    private final int[] hash = new int[MOST];
    private final long[] high = new long[MOST];
    private final long[] low = new long[MOST];
    private final byte[] shape = new byte[MOST];
    private int used;
    private int count;

    void clear() {
        used = 0;
        count = 0;
    }

    int count() {
        return count;
    }

    TokenKind kind(int token) {
        return KINDS[shape[token] >> FLAG_BITS];
    }

    int hash(int token) {
        return hash[token];
    }

    /** The first characters of a word as {@link io.vigie.analytics.understand.words.ShortWords} has them. */
    long high(int word) {
        return high[word];
    }

    /** The last ones; 0 when the word is none that can be remembered. */
    long low(int word) {
        return low[word];
    }

    int flags(int token) {
        return shape[token] & FLAGS;
    }

    void addFlags(int token, int added) {
        shape[token] |= (byte) added;
    }

    void removeFlags(int token, int removed) {
        shape[token] &= (byte) ~removed;
    }

    int start(int token) {
        return token == 0 ? 0 : end[token - 1];
    }

    int end(int token) {
        return end[token];
    }

    char charAt(int position) {
        return chars[position];
    }

    /** Where in the text the word begins. */
    int writtenAt(int word) {
        return written[word];
    }

    /** The next token to be completed is a word that begins there in the text. */
    void beginWord(int index) {
        written[count] = index;
    }

    /** Where characters are put before {@link #close}: from {@link #position}. */
    char[] chars() {
        return chars;
    }

    /** Adds a character to the token being written; {@link #close} completes it. */
    void append(char unit) {
        chars[used++] = unit;
    }

    int position() {
        return used;
    }

    /** Completes the token of the characters appended since the last one was completed. */
    void close(TokenKind kind, int flags) {
        int value = Hashing.SEED;
        for (int i = start(count); i < used; i++) {
            value = Hashing.step(value, chars[i]);
        }
        complete(kind, flags, used, value);
        low[count - 1] = 0;
    }

    /**
     * Completes a word whose characters were put up to {@code position}.
     *
     * @param unfinishedHash by {@link Hashing#step}
     * @param first and {@code last}: what {@link #high} and {@link #low} will be
     */
    void closeWord(int flags, int position, int unfinishedHash, long first, long last) {
        high[count] = first;
        low[count] = last;
        complete(TokenKind.WORD, flags, position, unfinishedHash);
    }

    private void complete(TokenKind kind, int flags, int position, int unfinishedHash) {
        used = position;
        end[count] = position;
        hash[count] = Hashing.finish(unfinishedHash);
        shape[count] = (byte) ((kind.code() << FLAG_BITS) | flags);
        count++;
    }

    String text(int token) {
        return new String(chars, start(token), end[token] - start(token));
    }
}
