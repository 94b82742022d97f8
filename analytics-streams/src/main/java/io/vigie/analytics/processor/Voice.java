package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.WidestAuthors;

/**
 * A mention that is heard far more widely than its brand is used to.
 *
 * @param key its brand, and the function it concerns; the brand as a whole when it concerns none or several
 * @param author who made it, and its reach
 * @param score -log10 of the part of buckets whose widest mention reaches as far
 * @param severity 1 to 5
 */
record Voice(
        FunctionKey key,
        long bucket,
        WidestAuthors.Author author,
        Sample mention,
        Usual usual,
        double score,
        int severity) {

    /**
     * What the brand is used to.
     *
     * @param mentions in a bucket
     * @param negativeShare in (0, 1)
     * @param reach of the widest mention of a bucket, median
     */
    record Usual(double mentions, double negativeShare, double reach) {}

    boolean isNegative() {
        return mention.sentiment() == Label.NEGATIVE;
    }
}
