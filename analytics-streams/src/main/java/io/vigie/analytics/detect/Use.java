package io.vigie.analytics.detect;

/** What a bucket that has passed is good for. */
enum Use {
    /** It counts in windows, and the ordinary is learnt from it. */
    LEARN,
    /** It counts in windows only: part of a drop, whose end must be seen. */
    COUNT,
    /** Neither: part of a spike, which has been told, or missing. */
    NOTHING
}
