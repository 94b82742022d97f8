package io.vigie.analytics.detect;

/**
 * A spike as a whole, so far.
 *
 * @param openedBucket bucket on which it opened; with key and kind it identifies the spike
 * @param onsetBucket first bucket of the excess
 * @param volume mentions since the onset
 * @param negatives negative mentions since the onset
 * @param scored mentions with a sentiment judgement since the onset
 * @param expected mentions expected since the onset
 * @param peakScore highest score so far, -log10 p
 * @param peakSeverity highest severity so far, 1 to 5
 */
public record SpikeTotals(
        long openedBucket,
        long onsetBucket,
        long volume,
        long negatives,
        long scored,
        double expected,
        double peakScore,
        int peakSeverity) {}
