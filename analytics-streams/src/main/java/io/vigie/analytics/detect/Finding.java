package io.vigie.analytics.detect;

/**
 * What a bucket means for one kind of spike.
 *
 * @param kind the kind
 * @param bucket the bucket at hand
 * @param counts its counts
 * @param expected its expected volume
 * @param judgement its windows
 * @param novelty score beyond what the last spike holds against it
 * @param opens whether a spike opens, if none is open
 * @param quiet whether the bucket counts towards closing
 * @param why reason if nothing opens
 */
record Finding(
        Kind kind,
        long bucket,
        Counts counts,
        double expected,
        Judgement judgement,
        double novelty,
        boolean opens,
        boolean quiet,
        Verdict.Why why) {}
