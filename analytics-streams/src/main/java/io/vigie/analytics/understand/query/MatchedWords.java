package io.vigie.analytics.understand.query;

/**
 * A stretch of a mention that a query matched.
 *
 * @param text the words as they stand in the mention
 * @param start where they start in the mention's searched text; comparable only within one mention
 * @param end where they end, exclusive
 */
public record MatchedWords(String text, int start, int end) {

    /** Whether {@code other} covers all of this stretch. */
    public boolean isWithin(MatchedWords other) {
        return other.start <= start && end <= other.end;
    }
}
