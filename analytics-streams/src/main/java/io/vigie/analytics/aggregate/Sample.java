package io.vigie.analytics.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention that may stand for many.
 *
 * @param author pseudonym
 * @param excerpt first {@link #EXCERPT_LENGTH} characters of the text, as hostile as it was
 * @param publishedAt event time, epoch millis
 * @param functions ids of the functions that it concerns
 * @param reach estimated audience
 * @param story that it tells; empty when it tells none
 */
public record Sample(
        String mentionId,
        String source,
        @Nullable String author,
        String excerpt,
        @Nullable String url,
        long publishedAt,
        Label sentiment,
        List<String> functions,
        long reach,
        String story) {

    /** Characters (UTF-16 units) of an excerpt, at most. */
    public static final int EXCERPT_LENGTH = 280;

    public Sample {
        excerpt = shortened(excerpt);
        functions = List.copyOf(functions);
    }

    /** Whether one of both is enough: copies that were judged alike. */
    boolean isCopyOf(Sample other) {
        return !story.isEmpty() && story.equals(other.story) && negative() == other.negative();
    }

    boolean negative() {
        return sentiment == Label.NEGATIVE;
    }

    private static String shortened(String text) {
        if (text.length() <= EXCERPT_LENGTH) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(EXCERPT_LENGTH - 1));
        return text.substring(0, splitsPair ? EXCERPT_LENGTH - 1 : EXCERPT_LENGTH);
    }
}
