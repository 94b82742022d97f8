package io.vigie.analytics.aggregate;

/** Sentiment class that counts. */
public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    UNSURE
}
