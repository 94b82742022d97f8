package io.vigie.ingest.pipeline;

import io.vigie.kit.text.MarkRuns;
import java.text.Normalizer;

/**
 * Makes text safe to store and show without changing what a reader sees.
 *
 * <p>Unicode NFC; line ends become {@code \n}. Removed: control characters but {@code \n} and {@code \t}; invisible
 * characters that cut words in two and so hide them from queries (U+200B, U+2060, U+FEFF, U+00AD); bidirectional
 * embeddings, overrides and isolates, which let a text be shown in another order than it is read, and run on into the
 * page around it; marks beyond the thirtieth upon one letter. Kept: zero-width joiner and non-joiner (emoji, Persian, Indic scripts) and the bidirectional marks
 * U+200E, U+200F and U+061C, which only act on their neighbours.
 */
final class TextCleaner {

    private TextCleaner() {}

    /**
     * The text, cleaned.
     *
     * @throws RefusedException for an unpaired surrogate: such text has no UTF-8 form
     */
    static String clean(String field, String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        requirePaired(field, text);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(kept, text, i);
        }
        return Normalizer.normalize(MarkRuns.bounded(kept.toString()), Normalizer.Form.NFC);
    }

    /** The text, cleaned and without white space around it. */
    static String tidy(String field, String text) {
        return clean(field, text).strip();
    }

    /**
     * Refuses text that has no UTF-8 form.
     *
     * @throws RefusedException for an unpaired surrogate
     */
    static void requirePaired(String field, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new RefusedException(Reason.INVALID_UNICODE, field + ": has an unpaired surrogate");
        }
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder kept, String text, int i) {
        char c = text.charAt(i);
        if (c == '\r' || c == '\u2028' || c == '\u2029') {
            boolean beforeNewline = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            kept.append(beforeNewline ? "" : "\n");
        } else if (!isRemoved(c)) {
            kept.append(c);
        }
    }

    private static boolean isRemoved(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || isWordSplitter(c) || isBidiControl(c);
    }

    private static boolean isWordSplitter(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isBidiControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
