package io.vigie.local.corrections;

import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.SentimentLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a mention, whatever became of it in the figures.
 *
 * @param sentiment null when nothing was said of it
 * @param functions ids, empty for none; null when nothing was said of them
 */
record Said(@Nullable SentimentLabel sentiment, @Nullable List<String> functions) {

    static Said of(CorrectedMention correction) {
        return new Said(correction.getSentiment(), correction.getFunctions());
    }

    /** With what was said later. */
    Said then(Said later) {
        return new Said(
                later.sentiment == null ? sentiment : later.sentiment,
                later.functions == null ? functions : later.functions);
    }
}
