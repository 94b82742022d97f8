package io.vigie.analytics.understand.sentiment;

import java.util.Locale;

/** Why a {@link Sentiment} has its label: for metric labels, explanations and tests. */
public enum SentimentReason {
    /** The best class is probable enough. */
    DECIDED,
    /** The best class stayed below the language's abstention threshold. */
    LOW_CONFIDENCE,
    /** No weights for this language: nothing was looked at. */
    UNSUPPORTED_LANGUAGE,
    /** Nothing in the text that a tone could be read from: empty, blank or symbols only. */
    NO_WORDS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
