package io.vigie.analytics.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Short texts that were read lately. The same words come again and again: one that is known needs no decoding and no room of
 * its own. Threads may overwrite each other's entries; each is whole.
 */
final class KnownTexts {

    private static final int SLOTS = 1 << 16;
    private static final int LONGEST = 64;
    private static final Known[] KNOWN = new Known[SLOTS];

    private static final class Known {
        private final byte[] utf8;
        private final String text;

        private Known(byte[] utf8) {
            this.utf8 = utf8;
            this.text = new String(utf8, StandardCharsets.UTF_8);
        }
    }

    private KnownTexts() {}

    static String of(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int slot = slotOf(bytes, from, length);
        Known known = KNOWN[slot];
        if (known == null || !Arrays.equals(known.utf8, 0, known.utf8.length, bytes, from, from + length)) {
            known = new Known(Arrays.copyOfRange(bytes, from, from + length));
            KNOWN[slot] = known;
        }
        return known.text;
    }

    private static int slotOf(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
