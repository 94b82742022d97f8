package io.vigie.analytics.detect;

import org.jspecify.annotations.Nullable;

/** Opens, tells and closes drops, at the ends of hours. */
final class DropLife {

    private final DetectorConfig config;
    private final Judge judge;
    private final long maxOpen;

    DropLife(DetectorConfig config, Judge judge) {
        this.config = config;
        this.judge = judge;
        this.maxOpen = config.buckets(Calibration.DROP_MAX_OPEN);
    }

    Verdict decide(DetectorState state, Finding finding) {
        SpikeTrack track = state.track(Kind.DROP);
        if (track.isOpen()) {
            return goOn(state, track, finding);
        }
        return finding.opens()
                ? open(state, track, finding)
                : new Verdict.Quiet(evidence(state, finding, SpikeLife.ofBucket(finding)), finding.why());
    }

    private Verdict open(DetectorState state, SpikeTrack track, Finding finding) {
        WindowEvidence window = finding.judgement().decisive();
        track.open(finding.bucket(), finding.bucket() - window.buckets() + 1);
        track.add(window.observed(), 0, 0, window.expected());
        state.past.unlearn(finding.bucket(), window.buckets() - 1);
        return new Verdict.Opened(witness(state, track, finding), track.tell());
    }

    private Verdict goOn(DetectorState state, SpikeTrack track, Finding finding) {
        int before = LongPast.STEP - 1;
        Counts counts = finding.counts();
        track.add(
                state.past.volume(before) + counts.volume(),
                state.past.negatives(before) + counts.negatives(),
                state.past.scored(before) + counts.scored(),
                state.past.expected(before) + finding.expected());
        int told = track.totals().peakSeverity();
        Evidence evidence = witness(state, track, finding);
        Verdict.Ending ending = ending(track, finding);
        if (ending != null) {
            SpikeTotals totals = track.totals();
            track.close();
            state.past.exclude(finding.bucket(), age(totals, finding));
            return new Verdict.Closed(evidence, totals, ending);
        }
        return evidence.severity() > told
                ? new Verdict.Updated(evidence, track.tell())
                : new Verdict.Quiet(evidence, Verdict.Why.ONGOING);
    }

    private Verdict.@Nullable Ending ending(SpikeTrack track, Finding finding) {
        if (finding.quiet()) {
            return Verdict.Ending.SUBSIDED;
        }
        return age(track.totals(), finding) >= maxOpen ? Verdict.Ending.NEW_NORMAL : null;
    }

    private static int age(SpikeTotals totals, Finding finding) {
        return (int) Math.min(Integer.MAX_VALUE, finding.bucket() - totals.onsetBucket());
    }

    private Evidence witness(DetectorState state, SpikeTrack track, Finding finding) {
        Evidence evidence = evidence(state, finding, track.totals());
        track.witness(finding.judgement().strongest().score(), evidence.severity());
        return evidence;
    }

    private Evidence evidence(DetectorState state, Finding finding, SpikeTotals totals) {
        WindowEvidence window = finding.judgement().strongest();
        return new Evidence(
                Kind.DROP,
                finding.bucket(),
                window,
                finding.novelty(),
                totals.onsetBucket(),
                judge.share(state, totals),
                Severity.ofDrop(window, config.minimumCount()));
    }
}
