package io.vigie.analytics.understand;

import io.vigie.analytics.understand.function.FunctionExplanation;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.sentiment.SentimentExplanation;
import java.util.List;

/**
 * A judgement and what it rests on.
 *
 * @param judgement the same as without an explanation
 * @param sentiment words and phrases with what each adds
 * @param functions what was weighed for each function
 * @param hits stored queries that match, of brands and of functions, with their words
 */
public record Explanation(
        Judgement judgement, SentimentExplanation sentiment, FunctionExplanation functions, List<QueryHit> hits) {

    public Explanation {
        hits = List.copyOf(hits);
    }
}
