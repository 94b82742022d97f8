package io.vigie.analytics.detect;

/** What about the mentions is out of the ordinary. */
public enum Kind {
    /** More mentions than the baseline explains. */
    VOLUME,
    /** A larger share of negative mentions than the baseline explains, without a volume spike. */
    NEGATIVE_SHARE,
    /** A count that the configuration calls too many, whatever the baseline. */
    FIXED_THRESHOLD,
    /** Fewer mentions than the baseline explains. */
    DROP,
    /** Opinion over hours to days is worse, or better, than the key is used to; judged by {@link OpinionDetector}. */
    SENTIMENT_SHIFT
}
