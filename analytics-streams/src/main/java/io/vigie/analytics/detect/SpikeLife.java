package io.vigie.analytics.detect;

import org.jspecify.annotations.Nullable;

/** Opens, tells and closes spikes: opening and closing thresholds differ, so that a spike does not flicker. */
final class SpikeLife {

    private final DetectorConfig config;
    private final Judge judge;
    private final long closeAfter;
    private final long maxOpen;

    SpikeLife(DetectorConfig config, Judge judge) {
        this.config = config;
        this.judge = judge;
        this.closeAfter = config.buckets(config.life().quietFor());
        this.maxOpen = config.buckets(config.life().maxOpen());
    }

    Verdict decide(DetectorState state, Finding finding) {
        SpikeTrack track = state.track(finding.kind());
        if (track.isOpen()) {
            return goOn(state, track, finding);
        }
        if (finding.opens()) {
            return open(state, track, finding);
        }
        WindowEvidence window = finding.judgement().strongest();
        Evidence evidence = evidence(finding, window, finding.bucket(), judge.share(state, ofBucket(finding)));
        return new Verdict.Quiet(evidence, finding.why());
    }

    private Verdict open(DetectorState state, SpikeTrack track, Finding finding) {
        WindowEvidence window = finding.judgement().decisive();
        int age = finding.kind() == Kind.VOLUME
                ? Onset.age(state.past, finding.counts(), finding.expected(), config.longestShortWindow() - 1)
                : window.buckets() - 1;
        track.open(finding.bucket(), finding.bucket() - age);
        RecentPast past = state.past;
        track.add(past.volume(age), past.negatives(age), past.scored(age), past.expected(age));
        addBucket(track, finding);
        past.exclude(finding.bucket(), Math.max(age, window.buckets() - 1));
        Evidence evidence = witness(state, track, finding, window, window.score());
        return new Verdict.Opened(evidence, track.tell());
    }

    private Verdict goOn(DetectorState state, SpikeTrack track, Finding finding) {
        addBucket(track, finding);
        int told = track.totals().peakSeverity();
        WindowEvidence strongest = finding.judgement().strongest();
        Evidence evidence = witness(state, track, finding, finding.judgement().telling(), strongest.score());
        Verdict.Ending ending = ending(track, finding);
        if (ending != null) {
            SpikeTotals totals = track.totals();
            track.close();
            return new Verdict.Closed(evidence, totals, ending);
        }
        if (evidence.severity() > told || track.hasDoubledSinceTold()) {
            return new Verdict.Updated(evidence, track.tell());
        }
        return new Verdict.Quiet(evidence, Verdict.Why.ONGOING);
    }

    private Verdict.@Nullable Ending ending(SpikeTrack track, Finding finding) {
        if (track.quiet(finding.quiet()) >= closeAfter) {
            return Verdict.Ending.SUBSIDED;
        }
        boolean tooLong = finding.bucket() - track.totals().openedBucket() >= maxOpen;
        return tooLong ? Verdict.Ending.NEW_NORMAL : null;
    }

    private Evidence witness(
            DetectorState state, SpikeTrack track, Finding finding, WindowEvidence window, double score) {
        SpikeTotals totals = track.totals();
        Evidence evidence = evidence(finding, window, totals.onsetBucket(), judge.share(state, totals));
        track.witness(score, evidence.severity());
        return evidence;
    }

    private Evidence evidence(Finding finding, WindowEvidence window, long onset, NegativeShare share) {
        int severity = Severity.of(window, share, config.minimumCount());
        return new Evidence(finding.kind(), finding.bucket(), window, finding.novelty(), onset, share, severity);
    }

    private static void addBucket(SpikeTrack track, Finding finding) {
        Counts counts = finding.counts();
        track.add(counts.volume(), counts.negatives(), counts.scored(), finding.expected());
    }

    static SpikeTotals ofBucket(Finding finding) {
        Counts counts = finding.counts();
        return new SpikeTotals(
                finding.bucket(),
                finding.bucket(),
                counts.volume(),
                counts.negatives(),
                counts.scored(),
                finding.expected(),
                0,
                1);
    }
}
