package io.vigie.analytics.understand.sentiment;

/** A few fixed words with a bit set each, found by their hash in one step: the table grows until no two words collide. */
final class WordRoles {

    private final int[] words;
    private final byte[] roles;

    /** The i-th line holds the words of bit i, between single blanks. */
    WordRoles(String... lines) {
        int size = 64;
        while (!fits(size, lines)) {
            size *= 2;
        }
        words = new int[size];
        roles = new byte[size];
        for (int bit = 0; bit < lines.length; bit++) {
            for (String word : lines[bit].split(" ", -1)) {
                int hash = Hashing.of(word);
                words[hash & (size - 1)] = hash;
                roles[hash & (size - 1)] |= (byte) (1 << bit);
            }
        }
    }

    /** The bits of the word with this hash; 0 for any other word. */
    int of(int hash) {
        int slot = hash & (words.length - 1);
        return words[slot] == hash ? roles[slot] : 0;
    }

    private static boolean fits(int size, String[] lines) {
        int[] taken = new int[size];
        for (String line : lines) {
            for (String word : line.split(" ", -1)) {
                int hash = Hashing.of(word);
                int slot = hash & (size - 1);
                if (taken[slot] != 0 && taken[slot] != hash) {
                    return false;
                }
                taken[slot] = hash;
            }
        }
        return true;
    }
}
