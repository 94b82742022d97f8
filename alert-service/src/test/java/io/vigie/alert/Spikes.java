package io.vigie.alert;

import io.vigie.alert.domain.Deviation;
import io.vigie.alert.domain.Evidence;
import io.vigie.alert.domain.Extent;
import io.vigie.alert.domain.SampleMention;
import io.vigie.alert.domain.SpikeKind;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.domain.SpikeState;
import io.vigie.alert.domain.TermCount;
import io.vigie.alert.domain.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes spikes: {@code Spikes.opened("legal").observed(40).at("10:00").make()}. */
public final class Spikes {

    public static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private static final Evidence EVIDENCE = new Evidence(
            List.of(new TermCount("airbag", 12)),
            List.of(new TermCount("forum", 20)),
            List.of(new SampleMention(
                    "forum:1", "forum", "<b>the airbag</b>", null, DAY, "NEGATIVE", List.of("legal"), 1000, 12)));

    private String id;
    private int revision = 1;
    private String brand = Company.BRAND;
    private final String function;
    private SpikeKind kind = SpikeKind.VOLUME;
    private SpikeState state = SpikeState.OPENED;
    private Instant at = DAY.plus(Duration.ofHours(10));
    private int minutes = 60;
    private long observed = 40;
    private long total;
    private double score = 8;
    private boolean crisis;
    private double negativeShare = 0.1;
    private int severity = 3;
    private Map<String, Long> shared = Map.of();
    private boolean replayed;
    private Evidence evidence = EVIDENCE;

    private Spikes(String function) {
        this.function = function;
        this.id = "s-" + function;
    }

    public static Spikes opened(String function) {
        return new Spikes(function);
    }

    public Spikes id(String value) {
        id = value;
        return this;
    }

    public Spikes brand(String value) {
        brand = value;
        return this;
    }

    public Spikes kind(SpikeKind value) {
        kind = value;
        return this;
    }

    public Spikes updated(int newRevision) {
        revision = newRevision;
        state = SpikeState.UPDATED;
        return this;
    }

    public Spikes closed(int newRevision) {
        revision = newRevision;
        state = SpikeState.CLOSED;
        return this;
    }

    /** Time of the test's day, or of a later one. */
    public Spikes at(int daysLater, String time) {
        at(time);
        at = at.plus(Duration.ofDays(daysLater));
        return this;
    }

    /** Time of the test's day, {@code HH:mm}. */
    public Spikes at(String time) {
        at = Instant.parse("2026-03-01T" + time + ":00Z");
        return this;
    }

    public Spikes observed(long value) {
        observed = value;
        return this;
    }

    /** Of a window of so many minutes. */
    public Spikes within(int value) {
        minutes = value;
        return this;
    }

    public Spikes score(double value) {
        score = value;
        return this;
    }

    public Spikes crisis() {
        crisis = true;
        return this;
    }

    /** Of opinion: usual are 15 %. */
    public Spikes negativeShare(double value) {
        negativeShare = value;
        return this;
    }

    public Spikes severity(int value) {
        severity = value;
        return this;
    }

    public Spikes total(long value) {
        total = value;
        return this;
    }

    public Spikes sharing(String other, long mentions) {
        shared = Map.of(other, mentions);
        return this;
    }

    public Spikes replayed() {
        replayed = true;
        return this;
    }

    /** With one sample mention a sentiment, each with an excerpt of so many characters. */
    public Spikes samples(int characters, String... sentiments) {
        evidence = new Evidence(
                EVIDENCE.terms(),
                EVIDENCE.sources(),
                Stream.of(sentiments)
                        .map(each -> new SampleMention(
                                "forum:" + each, "forum", "x".repeat(characters), null, DAY, each, List.of(), 1000, 1))
                        .toList());
        return this;
    }

    public SpikeSnapshot make() {
        Deviation deviation = new Deviation(minutes, observed, 6.5, score, crisis ? 0.8 : negativeShare, 0.15);
        return new SpikeSnapshot(
                id,
                revision,
                brand,
                function,
                kind,
                state,
                Timing.first(
                        at.minus(Duration.ofMinutes(20)),
                        at,
                        state == SpikeState.CLOSED ? at : null,
                        DAY.plus(Duration.ofHours(12)),
                        replayed),
                deviation,
                new Extent(deviation, total == 0 ? observed : total),
                crisis,
                severity,
                shared,
                evidence);
    }
}
