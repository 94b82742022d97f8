package io.vigie.ingest.source;

import java.util.Arrays;

/** The mark that some programs write before UTF-8. It is no part of what they wrote. */
public final class ByteOrderMark {

    /** Its bytes, as ISO 8859-1 shows them. */
    public static final String BYTES = "\u00EF\u00BB\u00BF";

    private ByteOrderMark() {}

    /** What stands behind the mark, if there is one. */
    public static byte[] without(byte[] text) {
        int mark = BYTES.length();
        for (int i = 0; i < mark; i++) {
            if (i >= text.length || (text[i] & 0xFF) != BYTES.charAt(i)) {
                return text;
            }
        }
        return Arrays.copyOfRange(text, mark, text.length);
    }
}
