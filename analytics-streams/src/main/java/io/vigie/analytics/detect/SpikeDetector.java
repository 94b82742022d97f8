package io.vigie.analytics.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges one key's buckets in order. Stateless and safe for use by several threads; everything remembered is in the
 * {@link DetectorState} of the key. Buckets not mentioned since the last call are zeros and are made up for, so
 * verdicts depend only on the buckets and counts, never on when a call is made.
 */
public final class SpikeDetector {

    private static final Set<Kind> GROWING = EnumSet.of(Kind.VOLUME, Kind.FIXED_THRESHOLD);

    /** After so much silence nothing more is learnt from silence. */
    private static final Duration FORGET_AFTER = Duration.ofDays(28);

    private final DetectorConfig config;
    private final BucketCalendar calendar;
    private final Judge judge;
    private final Examiner examiner;
    private final SpikeLife life;
    private final DropLife dropLife;
    private final Learner learner;
    private final Fading fading;
    private final int silenceLimit;

    public SpikeDetector(DetectorConfig config) {
        this.config = config;
        this.calendar = new BucketCalendar(config.zone(), config.bucket().toSeconds());
        this.judge = new Judge(config);
        this.examiner = new Examiner(config, judge);
        this.life = new SpikeLife(config, judge);
        this.dropLife = new DropLife(config, judge);
        this.fading = Fading.of(config);
        this.learner = new Learner(config, judge, fading);
        this.silenceLimit = (int) config.buckets(FORGET_AFTER);
    }

    public DetectorConfig config() {
        return config;
    }

    /** Number of the bucket that holds an instant. */
    public long bucketOf(long epochMilli) {
        return Math.floorDiv(epochMilli, config.bucket().toMillis());
    }

    /**
     * Judges and learns a complete bucket.
     *
     * @return what there is to tell of the silence before the bucket (closings, mostly), then one verdict per kind on it
     */
    public List<Verdict> observe(DetectorState state, long bucket, Counts counts) {
        List<Verdict> verdicts = advance(state, bucket);
        step(state, bucket, counts, verdicts);
        return verdicts;
    }

    /**
     * Judges the volume of a bucket that is not over yet, without learning. Because counts only grow, an opening is
     * final: {@link #observe} on the complete bucket opens the same spike (same opened bucket).
     */
    public Verdict peek(DetectorState state, long bucket, Counts counts) {
        return onVolume(observe(state.copy(), bucket, counts), bucket);
    }

    private static Verdict onVolume(List<Verdict> verdicts, long bucket) {
        return verdicts.stream()
                .filter(verdict -> verdict.evidence().bucket() == bucket
                        && verdict.evidence().kind() == Kind.VOLUME)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What opens already in a bucket that is not over, of the kinds whose openings are final: they ask for volumes alone.
     * Where nothing opens, nothing would have with fewer mentions.
     *
     * @param state of no use afterwards
     */
    public List<Verdict> openings(DetectorState state, long bucket, Counts counts) {
        return ofCounts(observe(state, bucket, counts), bucket);
    }

    /** The same of a bucket of which only a part can be heard. */
    public List<Verdict> openingsOfPart(DetectorState state, long bucket, Counts counts) {
        return ofCounts(observePart(state, bucket, counts), bucket);
    }

    /** Whether {@link #openings} can be any, whatever the volume of the bucket. */
    public boolean mayOpen(DetectorState state, long bucket) {
        return config.fixedThreshold() != null || examiner.mayBeWarm(state.observed + bucket - state.next);
    }

    private static List<Verdict> ofCounts(List<Verdict> verdicts, long bucket) {
        return verdicts.stream()
                .filter(Verdict.Opened.class::isInstance)
                .filter(verdict -> verdict.evidence().bucket() == bucket
                        && GROWING.contains(verdict.evidence().kind()))
                .toList();
    }

    /** Makes up for the silence up to, without, a bucket; returns what there is to tell. */
    public List<Verdict> advance(DetectorState state, long bucket) {
        Require.that(bucket >= state.next, "bucket " + bucket + " was judged already, next is " + state.next);
        Require.that(state.fits(config), "the state was made for another bucket length or other windows");
        List<Verdict> told = new ArrayList<>();
        while (state.next < bucket && state.silent <= silenceLimit) {
            List<Verdict> verdicts = new ArrayList<>(4);
            if (state.isAnyOpen()) {
                step(state, state.next, Counts.ZERO, verdicts);
            } else {
                stepInSilence(state, state.next, verdicts);
            }
            verdicts.stream()
                    .filter(verdict -> !(verdict instanceof Verdict.Quiet))
                    .forEach(told::add);
        }
        state.next = bucket;
        return told;
    }

    /** All kinds but drops; gives the verdict on volume. */
    private Verdict rises(
            DetectorState state,
            long bucket,
            Counts counts,
            double expected,
            List<WindowEvidence> windows,
            List<Verdict> verdicts) {
        Verdict volume = life.decide(state, examiner.volume(state, bucket, counts, expected, windows));
        verdicts.add(volume);
        verdicts.add(life.decide(state, examiner.share(state, bucket, counts, expected)));
        if (config.fixedThreshold() != null
                || state.isOpen(Kind.FIXED_THRESHOLD)) { // one that is asked for no more subsides
            verdicts.add(life.decide(state, examiner.fixed(state, bucket, counts, expected)));
        }
        return volume;
    }

    /** As {@link #step} with zeros while no spike is open: in silence none opens but a drop. */
    private void stepInSilence(DetectorState state, long bucket, List<Verdict> verdicts) {
        int slot = calendar.slot(bucket);
        double expected = enter(state, slot);
        drop(state, bucket, Counts.ZERO, expected, verdicts);
        leave(state, slot, Counts.ZERO, false);
    }

    /** The first bucket from one on at whose end drops are judged. */
    public long nextMissing(long bucket) {
        return Drop.nextDue(bucket);
    }

    /** What was heard of a key in the hour that ends before its next bucket; nothing of a spike or of what is missing. */
    public Counts lastHour(DetectorState state) {
        return state.past.lastStep();
    }

    /** Notes that nothing could be heard in [from, to): neither counts nor expectation. */
    public List<Verdict> missing(DetectorState state, long from, long to) {
        Require.that(to >= from, "missing interval must not end before it begins: " + from + " to " + to);
        List<Verdict> told = advance(state, from);
        for (long bucket = Math.max(from, to - RecentPast.REMEMBERED); bucket < to; bucket++) {
            state.past.push(bucket, Counts.ZERO, 0, Use.NOTHING);
        }
        state.fadePeaks(Math.pow(fading.peak(), (double) (to - from)));
        state.next = to;
        return told;
    }

    /**
     * Judges a bucket of which only a part could be heard: more than was expected is a spike as ever, less is not known.
     * Nothing is learnt. The buckets before it that were not judged are missing as well.
     */
    public List<Verdict> observePart(DetectorState state, long bucket, Counts counts) {
        List<Verdict> verdicts = state.next < bucket ? missing(state, state.next, bucket) : new ArrayList<>();
        double expected = Math.min(enter(state, calendar.slot(bucket)), counts.volume());
        rises(state, bucket, counts, expected, judge.volume(state, bucket, counts, expected), verdicts);
        state.next++;
        state.past.push(bucket, counts, expected, Use.NOTHING);
        state.fadePeaks(fading.peak());
        return verdicts;
    }

    /** A part of what a key is used to hear, in [0, 1], will not be heard any more: its level moves down by it. */
    public void giveUp(DetectorState state, double part) {
        learner.moveLevelDown(state, 1 - part);
    }

    /** Share of negatives that a key is used to, in (0, 1). */
    public double usualNegativeShare(DetectorState state) {
        return state.share.mean(config.baseline().priorNegativeShare());
    }

    /** Mentions expected in a bucket, as far as is known before it. */
    public double expected(DetectorState state, long bucket) {
        DetectorState then = state.copy();
        advance(then, bucket);
        return enter(then, calendar.slot(bucket));
    }

    private void step(DetectorState state, long bucket, Counts counts, List<Verdict> verdicts) {
        int slot = calendar.slot(bucket);
        double expected = enter(state, slot);
        List<WindowEvidence> windows = judge.volume(state, bucket, counts, expected);
        Verdict volume = rises(state, bucket, counts, expected, windows, verdicts);
        if (volume instanceof Verdict.Closed closed && closed.ending() == Verdict.Ending.NEW_NORMAL) {
            learner.moveLevelUp(state, bucket, counts, expected);
        }
        drop(state, bucket, counts, expected, verdicts);
        boolean told = state.isOpen(Kind.VOLUME) || (counts.volume() > 0 && isHeldBack(volume));
        if (counts.volume() > 0) {
            learner.tail(state, windows, told);
        }
        leave(state, slot, counts, told);
    }

    /** The last spike holds back what would be one: it is no more ordinary than that. */
    private static boolean isHeldBack(Verdict volume) {
        return volume instanceof Verdict.Quiet quiet && quiet.why() == Verdict.Why.REFRACTORY;
    }

    private void drop(DetectorState state, long bucket, Counts counts, double expected, List<Verdict> verdicts) {
        if (!Drop.isDue(bucket) || !state.isMissable(config)) {
            return;
        }
        Verdict drop = dropLife.decide(state, examiner.drop(state, bucket, counts, expected));
        verdicts.add(drop);
        if (drop instanceof Verdict.Closed closed && closed.ending() == Verdict.Ending.NEW_NORMAL) {
            learner.moveLevelDown(state, closed.totals());
        }
    }

    /** Begins a bucket and gives its expected volume. */
    private double enter(DetectorState state, int slot) {
        state.profile.enter(calendar.hourOfWeek(slot), judge.longDispersion(state));
        return state.level.mean() * state.profile.factor(calendar.positionInHour(slot));
    }

    /** Ends a bucket: it becomes past, and what may be learnt of it is. */
    private void leave(DetectorState state, int slot, Counts counts, boolean told) {
        state.next++;
        state.silent = counts.volume() == 0 ? Math.min(state.silent + 1, silenceLimit + 1) : 0;
        if (state.silent > silenceLimit) {
            state.profile.leaveHour();
            return;
        }
        double position = calendar.positionInHour(slot);
        double expected = state.level.mean() * state.profile.factor(position);
        state.past.push(state.next - 1, counts, expected, told && use(state) == Use.LEARN ? Use.COUNT : use(state));
        state.observed++;
        state.tail.fade(fading.tail());
        state.fadePeaks(fading.peak());
        learn(state, counts, expected, position);
    }

    private static Use use(DetectorState state) {
        if (state.isOpen(Kind.VOLUME)) {
            return Use.NOTHING;
        }
        return state.isOpen(Kind.DROP) ? Use.COUNT : Use.LEARN;
    }

    private void learn(DetectorState state, Counts counts, double expected, double position) {
        if (use(state) != Use.LEARN) {
            return;
        }
        learner.volume(state, counts, expected, position);
        if (!state.isOpen(Kind.NEGATIVE_SHARE)) {
            learner.share(state, counts);
        }
    }
}
