package io.vigie.alert.domain;

/** What is out of the ordinary. */
public enum SpikeKind {
    VOLUME,
    NEGATIVE_SHARE,
    THRESHOLD,
    DROP,
    SOURCE_SILENCE,
    INFLUENTIAL_AUTHOR,
    SENTIMENT_SHIFT
}
