package io.vigie.alert.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an alert is about. Nature and severity never sink: people have already been told.
 *
 * @param lead the leading function
 * @param nature gravest of its spikes so far
 * @param severity highest of its spikes so far, 1 to 5
 * @param spikes its spikes, each as of its newest revision, in the order in which they joined
 */
public record Situation(Lead lead, AlertNature nature, int severity, List<SpikeSnapshot> spikes) {

    public Situation {
        Checks.inRange("severity", severity, 1, 5);
        spikes = List.copyOf(spikes);
        if (spikes.isEmpty()) {
            throw new IllegalArgumentException("spikes: must not be empty");
        }
    }

    /** Of the alert that a spike opens. */
    public static Situation of(SpikeSnapshot spike, Lead lead) {
        return new Situation(lead, natureOf(spike), spike.severity(), List.of(spike));
    }

    /** With a spike added, or replaced by its newer revision. */
    public Situation with(SpikeSnapshot spike) {
        boolean known = spike(spike.spikeId()).isPresent();
        List<SpikeSnapshot> all = known
                ? spikes.stream()
                        .map(each -> each.spikeId().equals(spike.spikeId()) ? spike.after(each) : each)
                        .toList()
                : Stream.concat(spikes.stream(), Stream.of(spike)).toList();
        return new Situation(lead, nature.or(natureOf(spike)), Math.max(severity, spike.severity()), all);
    }

    public Situation ledBy(Lead newLead) {
        return new Situation(newLead.after(lead), nature, severity, spikes);
    }

    /** With no more than so much evidence of each kind a spike. */
    public Situation withEvidenceAtMost(int most) {
        return new Situation(
                lead,
                nature,
                severity,
                spikes.stream()
                        .map(spike -> spike.with(spike.evidence().atMost(most)))
                        .toList());
    }

    public Optional<SpikeSnapshot> spike(String spikeId) {
        return spikes.stream().filter(each -> each.spikeId().equals(spikeId)).findFirst();
    }

    /** The strongest spike of the leading function: ongoing before closed, then severity, then score. */
    public SpikeSnapshot leadingSpike() {
        return spikes.stream()
                .filter(each -> each.function().equals(lead.function()))
                .max(SpikeSnapshot.BY_STRENGTH)
                .orElseGet(this::strongestSpike);
    }

    /** What the leading spike is made of. */
    public Evidence evidence() {
        Evidence evidence = leadingSpike().evidence();
        return nature == AlertNature.CRISIS ? evidence.negativesFirst() : evidence;
    }

    /** The strongest of all its spikes. */
    public SpikeSnapshot strongestSpike() {
        return spikes.stream().max(SpikeSnapshot.BY_STRENGTH).orElseThrow();
    }

    /** All functions that the event touches, the leading one first. */
    public List<String> functions() {
        Set<String> functions = new LinkedHashSet<>();
        Stream.concat(Stream.of(lead.function()), spikes.stream().map(SpikeSnapshot::function))
                .forEach(functions::add);
        return List.copyOf(functions);
    }

    /** A spike may be of the same event: it is about missed mentions, about opinion that turns the same way, or about what is said. */
    public boolean isOfSort(SpikeSnapshot spike) {
        return spikes.get(0).isOfSort(spike);
    }

    public boolean ongoing() {
        return spikes.stream().anyMatch(SpikeSnapshot::ongoing);
    }

    /** Earliest onset (event time). */
    public Instant onsetAt() {
        return spikes.stream()
                .map(spike -> spike.timing().onsetAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Event time at which the last spike closed; empty while one is ongoing. */
    public Optional<Instant> closedAt() {
        return ongoing()
                ? Optional.empty()
                : spikes.stream().map(Situation::endOf).max(Comparator.naturalOrder());
    }

    /** Event time at which a closed spike ended. */
    public static Instant endOf(SpikeSnapshot spike) {
        Instant closedAt = spike.timing().closedAt();
        return closedAt == null ? spike.timing().detectedAt() : closedAt;
    }

    private static AlertNature natureOf(SpikeSnapshot spike) {
        return switch (spike.kind()) {
            case SOURCE_SILENCE -> AlertNature.SILENCE;
            case DROP -> AlertNature.DROP;
            case SENTIMENT_SHIFT -> AlertNature.SHIFT;
            case INFLUENTIAL_AUTHOR -> spike.crisis() ? AlertNature.CRISIS : AlertNature.VOICE;
            case VOLUME, NEGATIVE_SHARE, THRESHOLD -> spike.crisis() ? AlertNature.CRISIS : AlertNature.VOLUME;
        };
    }
}
