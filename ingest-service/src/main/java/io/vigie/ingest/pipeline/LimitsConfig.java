package io.vigie.ingest.pipeline;

/**
 * Bounds of one mention; what exceeds them is refused, never cut.
 *
 * @param mentionBytes one mention as sent, in bytes
 * @param textChars its text, in UTF-16 code units
 * @param fieldChars title, brand, author or one attribute, in UTF-16 code units
 * @param urlChars its address, in UTF-16 code units
 * @param idChars native id, in UTF-16 code units
 * @param attributes number of further fields, at most 32 by contract
 * @param depth nesting of JSON
 */
public record LimitsConfig(
        int mentionBytes, int textChars, int fieldChars, int urlChars, int idChars, int attributes, int depth) {

    private static final int CONTRACT_ATTRIBUTES = 32;
    private static final int LARGEST_MENTION_BYTES = 1024 * 1024;

    public static final LimitsConfig DEFAULT =
            new LimitsConfig(LARGEST_MENTION_BYTES, 65_536, 1_024, 2_048, 256, CONTRACT_ATTRIBUTES, 16);

    public LimitsConfig {
        requireBetween("mentionBytes", mentionBytes, LARGEST_MENTION_BYTES);
        requireBetween("textChars", textChars, mentionBytes);
        requireBetween("fieldChars", fieldChars, mentionBytes);
        requireBetween("urlChars", urlChars, mentionBytes);
        requireBetween("idChars", idChars, mentionBytes);
        requireBetween("attributes", attributes, CONTRACT_ATTRIBUTES);
        requireBetween("depth", depth, 1_000);
    }

    private static void requireBetween(String field, int value, int largest) {
        if (value < 1 || value > largest) {
            throw new IllegalArgumentException(field + ": must be between 1 and " + largest + ", is " + value);
        }
    }
}
