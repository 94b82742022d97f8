package io.vigie.analytics.detect;

/**
 * Why a verdict is what it is.
 *
 * @param kind what was tested
 * @param bucket the bucket judged
 * @param window the window that decided: of all tested the one with the highest score
 * @param novelty the score less what the last spike still holds against it, in [0, 300]
 * @param onsetBucket first bucket of the excess, by maximum likelihood over the recent past
 * @param share negativity since the onset
 * @param severity 1 (minor) to 5 (crisis), see {@link Severity}
 */
public record Evidence(
        Kind kind,
        long bucket,
        WindowEvidence window,
        double novelty,
        long onsetBucket,
        NegativeShare share,
        int severity) {}
