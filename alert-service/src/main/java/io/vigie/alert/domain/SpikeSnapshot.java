package io.vigie.alert.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * A spike as of one of its revisions.
 *
 * @param spikeId identity, stable over replays
 * @param revision 1 when opened, then + 1 a record
 * @param brand brand id
 * @param function function id, or {@link #BRAND_LEVEL}
 * @param kind what is out of the ordinary
 * @param state opened, updated or closed
 * @param timing when
 * @param deviation how far from the baseline
 * @param extent how large it has become
 * @param crisis whether negative mentions are out of the ordinary too
 * @param severity 0 (not worth an alert) to 5
 * @param shared for each other function, how many of the deciding window's mentions concern it too
 * @param evidence what it is made of
 */
public record SpikeSnapshot(
        String spikeId,
        int revision,
        String brand,
        String function,
        SpikeKind kind,
        SpikeState state,
        Timing timing,
        Deviation deviation,
        Extent extent,
        boolean crisis,
        int severity,
        Map<String, Long> shared,
        Evidence evidence) {

    /** Stands for the brand as a whole in place of a function. */
    public static final String BRAND_LEVEL = "*";

    /** Stands for every brand, where a source is silent. */
    public static final String EVERY_BRAND = "*";

    /** Weakest first: closed before ongoing, then severity, then score; the id decides between equals. */
    public static final Comparator<SpikeSnapshot> BY_STRENGTH = Comparator.comparing(SpikeSnapshot::ongoing)
            .thenComparingInt(SpikeSnapshot::severity)
            .thenComparingDouble(spike -> spike.deviation().score())
            .thenComparing(SpikeSnapshot::spikeId);

    public SpikeSnapshot {
        Checks.notBlank("spikeId", spikeId);
        Checks.notBlank("brand", brand);
        Checks.notBlank("function", function);
        Checks.inRange("revision", revision, 1, Integer.MAX_VALUE);
        Checks.inRange("severity", severity, 0, 5);
        shared = Map.copyOf(shared);
        // An alert that was stored before spikes had an extent has none.
        extent = Objects.requireNonNullElse(extent, new Extent(deviation, deviation.observed()));
    }

    public boolean ongoing() {
        return state != SpikeState.CLOSED;
    }

    /** Fewer mentions than expected. */
    public boolean isDrop() {
        return kind == SpikeKind.DROP || isOfSource();
    }

    /** A source delivers nothing: of no brand, and of all. */
    public boolean isOfSource() {
        return kind == SpikeKind.SOURCE_SILENCE;
    }

    /** So many mentions as somebody decreed, whatever is usual. */
    public boolean isOfThreshold() {
        return kind == SpikeKind.THRESHOLD;
    }

    /** Opinion over hours to days is not what it usually is. */
    public boolean isShift() {
        return kind == SpikeKind.SENTIMENT_SHIFT;
    }

    /** Of a shift: to the worse. */
    public boolean isWorse() {
        return deviation.negativeShare() > deviation.expectedNegativeShare();
    }

    /** Drops go with drops, shifts with those to the same side, everything else with everything else. */
    boolean isOfSort(SpikeSnapshot other) {
        return isDrop() == other.isDrop()
                && isShift() == other.isShift()
                && (!isShift() || isWorse() == other.isWorse());
    }

    public boolean brandLevel() {
        return function.equals(BRAND_LEVEL);
    }

    /** Share of the deciding window's mentions that concern another function too, in [0, 1]. */
    public double shareWith(String otherFunction) {
        long observed = deviation.observed();
        return observed == 0 ? 0 : (double) shared.getOrDefault(otherFunction, 0L) / observed;
    }

    public SpikeSnapshot with(Evidence newEvidence) {
        return copy(state, timing, extent, newEvidence);
    }

    /** This revision, grown out of an earlier one. */
    SpikeSnapshot after(SpikeSnapshot before) {
        return copy(state, timing.after(before.timing), before.extent.then(extent), evidence);
    }

    /** Whether another revision of it would tell people nothing else. */
    public boolean tellsTheSameAs(SpikeSnapshot other) {
        return spikeId.equals(other.spikeId)
                && revision == other.revision
                && state == other.state
                && deviation.equals(other.deviation);
    }

    /** Over, as of when it was last out of the ordinary: whoever told of it does so no more. */
    public SpikeSnapshot ended() {
        return copy(SpikeState.CLOSED, timing.ended(), extent, evidence);
    }

    /**
     * This closing revision with the figures of the spike's last revision before it: the quiet window that closed it
     * says nothing about the event.
     */
    public SpikeSnapshot closing(SpikeSnapshot before) {
        return new SpikeSnapshot(
                spikeId,
                revision,
                brand,
                function,
                kind,
                state,
                before.timing.closed(timing),
                before.deviation,
                new Extent(before.extent.peak(), extent.total()),
                before.crisis,
                before.severity,
                before.shared,
                before.evidence);
    }

    private SpikeSnapshot copy(SpikeState newState, Timing newTiming, Extent newExtent, Evidence newEvidence) {
        return new SpikeSnapshot(
                spikeId,
                revision,
                brand,
                function,
                kind,
                newState,
                newTiming,
                deviation,
                newExtent,
                crisis,
                severity,
                shared,
                newEvidence);
    }
}
