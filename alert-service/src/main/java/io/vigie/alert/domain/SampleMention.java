package io.vigie.alert.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mention that stands for a spike.
 *
 * @param mentionId its id
 * @param source source id
 * @param excerpt start of the text; hostile
 * @param url address at the source; null when unknown
 * @param publishedAt event time
 * @param sentiment judged sentiment, as on the spike record
 * @param reach estimated audience
 */
public record SampleMention(
        String mentionId,
        String source,
        String excerpt,
        @Nullable String url,
        Instant publishedAt,
        String sentiment,
        long reach) {

    boolean negative() {
        return sentiment.equals("NEGATIVE");
    }
}
