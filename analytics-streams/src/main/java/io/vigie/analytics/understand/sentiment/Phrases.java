package io.vigie.analytics.understand.sentiment;

/** The pairs and triples of a text's tokens, which all models of a text share: hashed once. Reused. */
final class Phrases {

    /** Before the first and after the last token. */
    static final int EDGE = Hashing.of("\u0001edge");

    private final int[] hashes = new int[2 * (TextBuffer.LIMIT + 2)];
    private int count;
    private int tokens;

    static int pair(int last, int hash) {
        return Hashing.combine(last, hash);
    }

    /** The beginning of a text twice is no token before last. */
    static boolean hasTriple(int beforeLast, int last) {
        return beforeLast != last || last != EDGE;
    }

    static int triple(int beforeLast, int pair) {
        return Hashing.combine(beforeLast, pair);
    }

    void read(Tokens text) {
        count = 0;
        tokens = 0;
        int beforeLast = EDGE;
        int last = EDGE;
        for (int i = 0; i < text.count(); i++) {
            if (text.kind(i) != TokenKind.BREAK) {
                tokens++;
                int hash = text.hash(i);
                add(beforeLast, last, hash);
                beforeLast = last;
                last = hash;
            }
        }
        if (tokens > 0) {
            add(beforeLast, last, EDGE);
        }
    }

    private void add(int beforeLast, int last, int hash) {
        int pair = pair(last, hash);
        hashes[count++] = pair;
        hashes[count] = triple(beforeLast, pair);
        count += hasTriple(beforeLast, last) ? 1 : 0;
    }

    /** Of which the first {@link #count} are meant. */
    int[] hashes() {
        return hashes;
    }

    int count() {
        return count;
    }

    /** Tokens but for breaks. */
    int tokens() {
        return tokens;
    }
}
