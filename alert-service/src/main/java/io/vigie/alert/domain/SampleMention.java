package io.vigie.alert.domain;

import java.time.Instant;
import java.util.List;
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
 * @param functions ids of the functions that it concerns, as judged; none when it was kept by a version that did not know
 * @param reach estimated audience
 * @param copies mentions that tell the same story, this one included; at least 1
 */
public record SampleMention(
        String mentionId,
        String source,
        String excerpt,
        @Nullable String url,
        Instant publishedAt,
        String sentiment,
        @Nullable List<String> functions,
        long reach,
        long copies) {

    public SampleMention {
        functions = functions == null ? List.of() : List.copyOf(functions);
        copies = Math.max(1, copies); // 0 when it was kept by a version that did not know
    }

    @Override
    public List<String> functions() {
        return functions == null ? List.of() : functions;
    }

    boolean negative() {
        return sentiment.equals("NEGATIVE");
    }
}
