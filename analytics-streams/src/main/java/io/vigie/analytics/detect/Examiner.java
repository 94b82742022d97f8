package io.vigie.analytics.detect;

import java.util.List;

/** Compares a bucket's judgement with the thresholds and what recent spikes hold against it. */
final class Examiner {

    private final Judge judge;
    private final double openingScore;
    private final double closingScore;
    private final long warmUp;
    private final Drop drop;
    private final double droppingScore;
    private final long dropWarmUp;

    Examiner(DetectorConfig config, Judge judge) {
        this.judge = judge;
        this.openingScore = config.openingScore();
        this.closingScore = config.life().closingScore();
        this.warmUp = config.warmUp().dividedBy(config.bucket());
        this.drop = new Drop(config, judge);
        this.droppingScore = config.droppingScore();
        this.dropWarmUp = config.dropWarmUp();
    }

    Finding volume(DetectorState state, long bucket, Counts counts, double expected, List<WindowEvidence> windows) {
        Judgement judgement = judge.calibrated(state, windows);
        double novelty = novelty(state.track(Kind.VOLUME), judgement);
        boolean opens = isWarm(state) && counts.volume() > 0 && novelty >= openingScore;
        Verdict.Why why = why(state, judgement);
        return new Finding(Kind.VOLUME, bucket, counts, expected, judgement, novelty, opens, isQuiet(judgement), why);
    }

    /** A share that is elevated within a volume spike is told by that spike's severity, then and afterwards. */
    Finding share(DetectorState state, long bucket, Counts counts, double expected) {
        Judgement judgement = judge.share(state, counts);
        SpikeTrack track = state.track(Kind.NEGATIVE_SHARE);
        boolean covered = state.isOpen(Kind.VOLUME);
        double novelty = novelty(track, judgement);
        if (covered) {
            track.raisePeak(judgement.decisive().score());
        }
        boolean opens = isWarm(state) && !covered && counts.negatives() > 0 && novelty >= openingScore;
        boolean covers = covered && judgement.decisive().score() >= openingScore;
        Verdict.Why why = covers ? Verdict.Why.PART_OF_VOLUME_SPIKE : why(state, judgement);
        return new Finding(
                Kind.NEGATIVE_SHARE, bucket, counts, expected, judgement, novelty, opens, isQuiet(judgement), why);
    }

    Finding fixed(DetectorState state, long bucket, Counts counts, double expected) {
        Judgement judgement = judge.fixed(state, counts, expected);
        boolean reached = judgement.decisive().observed() > 0;
        return new Finding(
                Kind.FIXED_THRESHOLD,
                bucket,
                counts,
                expected,
                judgement,
                0,
                reached && counts.volume() > 0,
                !reached,
                Verdict.Why.WITHIN_EXPECTATION);
    }

    /** At the end of an hour. */
    Finding drop(DetectorState state, long bucket, Counts counts, double expected) {
        Judgement judgement = drop.judge(state, bucket, counts, expected);
        double novelty = novelty(state.track(Kind.DROP), judgement);
        boolean warm = state.observed >= dropWarmUp;
        boolean quiet = state.isOpen(Kind.DROP) && drop.isOver(state, bucket, counts, expected);
        Verdict.Why why = why(warm, droppingScore, judgement);
        boolean goesOn = !state.fromHistory || counts.volume() > 0;
        boolean opens = warm && goesOn && novelty >= droppingScore;
        return new Finding(Kind.DROP, bucket, counts, expected, judgement, novelty, opens, quiet, why);
    }

    private Verdict.Why why(DetectorState state, Judgement judgement) {
        return why(isWarm(state), openingScore, judgement);
    }

    private static Verdict.Why why(boolean warm, double openingScore, Judgement judgement) {
        if (!warm) {
            return Verdict.Why.WARMING_UP;
        }
        if (judgement.strongest().score() < openingScore) {
            return Verdict.Why.WITHIN_EXPECTATION;
        }
        boolean enough = judgement.decisive().score() >= openingScore;
        return enough ? Verdict.Why.REFRACTORY : Verdict.Why.BELOW_MINIMUM;
    }

    private boolean isWarm(DetectorState state) {
        return mayBeWarm(state.observed);
    }

    /** Of a key of which at most so many buckets were observed. */
    boolean mayBeWarm(long observed) {
        return observed >= warmUp;
    }

    private boolean isQuiet(Judgement judgement) {
        return judgement.strongest().score() < closingScore;
    }

    private static double novelty(SpikeTrack track, Judgement judgement) {
        return Math.max(0, judgement.decisive().score() - track.peak());
    }
}
