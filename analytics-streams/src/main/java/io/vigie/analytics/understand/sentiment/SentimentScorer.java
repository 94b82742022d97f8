package io.vigie.analytics.understand.sentiment;

import java.util.List;

/**
 * Port: how a text is meant. Implementations are safe for use by several threads, never throw for any text, and take time
 * linear in its length up to a bound of their own.
 */
public interface SentimentScorer {

    /**
     * Judges one text.
     *
     * @param text the mention's text, however hostile
     * @param language ISO 639-1 code, lower case, as the language port says; one without weights gives {@link
     *     SentimentReason#UNSUPPORTED_LANGUAGE}
     */
    Sentiment score(String text, String language);

    /** The same judgement with its reasons; an implementation that knows none gives none. */
    default SentimentExplanation explain(String text, String language) {
        return SentimentExplanation.none(score(text, language));
    }

    /** The tones of several texts, in their order; equal to one by one but for rounding, perhaps faster. */
    default List<Sentiment> scoreAll(List<Wording> texts) {
        return texts.stream().map(each -> score(each.text(), each.language())).toList();
    }

    /**
     * A text to judge.
     *
     * @param text as for {@link #score}
     * @param language as for {@link #score}
     */
    record Wording(String text, String language) {}
}
