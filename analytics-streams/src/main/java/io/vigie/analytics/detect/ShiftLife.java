package io.vigie.analytics.detect;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens, tells and closes shifts of opinion, at the ends of blocks. */
final class ShiftLife {

    private final OpinionJudge judge;
    private final int blockBuckets;
    private final double openingScore;
    private final double closingScore;
    private final long warmUp;
    private final long maxOpen;

    ShiftLife(DetectorConfig config, OpinionJudge judge) {
        this.judge = judge;
        this.blockBuckets = (int) OpinionDetector.blockBuckets(config);
        this.closingScore = config.life().closingScore();
        double tests = ShiftCalibration.TESTS_PER_MONTH / config.falseAlarmsPerKeyAndMonth();
        this.openingScore = Math.max(closingScore + 1, Math.log10(tests));
        long known = config.buckets(ShiftCalibration.WARM_UP);
        this.warmUp = Math.max(config.buckets(config.warmUp()), known) / blockBuckets;
        this.maxOpen = config.buckets(ShiftCalibration.MAX_OPEN);
    }

    Verdict decide(OpinionState state, long bucket, List<ShiftWindow> windows) {
        return state.isOpen() ? goOn(state, bucket, windows) : begin(state, bucket, windows);
    }

    private Verdict begin(OpinionState state, long bucket, List<ShiftWindow> windows) {
        ShiftWindow strongest = strongest(windows);
        Verdict.Why not = whyNot(state, strongest);
        if (not != null) {
            return new Verdict.Quiet(evidence(state, bucket, strongest, bucket), not);
        }
        int blocks = ShiftCalibration.WINDOWS[strongest.index()];
        state.window = strongest.index();
        state.worse = strongest.isWorse();
        state.track.open(bucket, bucket - (long) blocks * blockBuckets + 1);
        state.track.add(strongest.scored(), strongest.negatives(), strongest.scored(), strongest.expected());
        state.past.exclude(blocks);
        return new Verdict.Opened(witness(state, bucket, strongest), state.track.tell());
    }

    /** Why no shift begins; null if one does. Without mentions nobody has changed his mind. */
    private Verdict.@Nullable Why whyNot(OpinionState state, ShiftWindow strongest) {
        if (state.observed < warmUp) {
            return Verdict.Why.WARMING_UP;
        }
        if (strongest.score() < openingScore || state.past.scored(0) == 0) {
            return Verdict.Why.WITHIN_EXPECTATION;
        }
        boolean isNew = strongest.score() - state.track.peak() >= openingScore;
        return isNew ? null : Verdict.Why.REFRACTORY;
    }

    private Verdict goOn(OpinionState state, long bucket, List<ShiftWindow> windows) {
        state.past.exclude(1);
        int scored = state.past.scored(0);
        ShiftWindow opening = windows.get(state.window);
        state.track.add(scored, state.past.negatives(0), scored, scored * opening.usualShare());
        int told = state.track.totals().peakSeverity();
        ShiftWindow strongest = strongest(windows);
        boolean isQuiet = judge.isEnough(opening) && !isSeen(state, windows);
        boolean goesOn = state.track.quiet(isQuiet) < ShiftCalibration.QUIET;
        Evidence evidence = witness(state, bucket, telling(state.worse, strongest, opening));
        SpikeTotals totals = state.track.totals();
        if (!goesOn || bucket - totals.openedBucket() >= maxOpen) {
            state.track.close();
            Verdict.Ending ending = goesOn ? Verdict.Ending.NEW_NORMAL : Verdict.Ending.SUBSIDED;
            return new Verdict.Closed(evidence, totals, ending);
        }
        return evidence.severity() > told
                ? new Verdict.Updated(evidence, state.track.tell())
                : new Verdict.Quiet(evidence, Verdict.Why.ONGOING);
    }

    /** What tells of a shift that goes on: never of one the other way. */
    private static ShiftWindow telling(boolean worse, ShiftWindow strongest, ShiftWindow opening) {
        if (strongest.score(worse) > 0) {
            return strongest;
        }
        return opening.score(worse) > 0 ? opening : opening.withoutScore();
    }

    /** The window that opened it, or a shorter one, or the day, still shows it. */
    private boolean isSeen(OpinionState state, List<ShiftWindow> windows) {
        return windows.stream()
                .limit(Math.max(state.window, ShiftCalibration.DAY) + 1L)
                .anyMatch(window -> window.score(state.worse) >= closingScore);
    }

    /** Of the windows in which opinion is far enough off to matter. */
    private static ShiftWindow strongest(List<ShiftWindow> windows) {
        return windows.stream()
                .filter(window -> window.size() >= ShiftCalibration.LEAST_SHIFT)
                .max(Comparator.comparingDouble(ShiftWindow::score))
                .orElse(ShiftWindow.NONE);
    }

    private Evidence witness(OpinionState state, long bucket, ShiftWindow window) {
        Evidence evidence = evidence(state, bucket, window, state.track.totals().onsetBucket());
        state.track.witness(window.score(), evidence.severity());
        return evidence;
    }

    private Evidence evidence(OpinionState state, long bucket, ShiftWindow window, long onset) {
        int buckets = ShiftCalibration.WINDOWS[window.index()] * blockBuckets;
        return new Evidence(
                Kind.SENTIMENT_SHIFT,
                bucket,
                new WindowEvidence(window.negatives(), window.expected(), window.score(), buckets),
                Math.max(0, window.score() - state.track.peak()),
                onset,
                new NegativeShare(window.negatives(), window.scored(), window.usualShare(), window.score()),
                window.score() == 0 ? 1 : Severity.ofShift(window));
    }
}
