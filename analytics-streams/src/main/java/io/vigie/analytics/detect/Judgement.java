package io.vigie.analytics.detect;

/**
 * The windows of one bucket, judged.
 *
 * @param strongest the one with the highest score
 * @param decisive the one with the highest score among those with enough mentions to bother anybody
 */
record Judgement(WindowEvidence strongest, WindowEvidence decisive) {

    static final Judgement NONE = new Judgement(WindowEvidence.NONE, WindowEvidence.NONE);

    /** The window by which a spike that goes on is told: a single mention after it tells nobody how it stands. */
    WindowEvidence telling() {
        return decisive.observed() > 0 ? decisive : strongest;
    }

    Judgement with(WindowEvidence window, int minimumCount) {
        boolean enough = window.observed() >= minimumCount;
        return new Judgement(strongest.orStronger(window), enough ? decisive.orStronger(window) : decisive);
    }
}
