package io.vigie.analytics.processor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What went in and what became of it: consumed = ticks + mentions and corrections over all outcomes + dead letters of stage
 * process.
 *
 * <p>Work that a failed transaction throws away is counted again when it is repeated, so that these are upper bounds
 * around a crash. The exact law holds on the topics.
 */
public final class Counters {

    private final Counter consumed;
    private final Counter ticks;
    private final Map<Outcome, Counter> mentions = new EnumMap<>(Outcome.class);
    private final Map<CorrectionOutcome, Counter> corrections = new EnumMap<>(CorrectionOutcome.class);
    private final DistributionSummary behind;
    private final Counter deltas;
    private final Counter windows;
    private final Counter windowsClosed;
    private final Counter judgingLeft;
    private final Counter judgingDone;
    private final MeterRegistry registry;

    public Counters(MeterRegistry registry) {
        this.registry = registry;
        consumed = registry.counter("vigie.analytics.consumed");
        ticks = registry.counter("vigie.analytics.ticks");
        for (Outcome outcome : Outcome.values()) {
            mentions.put(outcome, registry.counter("vigie.analytics.mentions", "outcome", outcome.label()));
        }
        for (CorrectionOutcome outcome : CorrectionOutcome.values()) {
            corrections.put(outcome, registry.counter("vigie.analytics.corrections", "outcome", outcome.label()));
        }
        behind = DistributionSummary.builder("vigie.analytics.out.of.order")
                .baseUnit("seconds")
                .description("How far a mention lay behind the event time of its partition, when it did")
                .register(registry);
        deltas = registry.counter("vigie.analytics.deltas");
        windows = registry.counter("vigie.analytics.windows", "complete", "false");
        windowsClosed = registry.counter("vigie.analytics.windows", "complete", "true");
        judgingLeft = registry.counter("vigie.analytics.judging", "state", "left");
        judgingDone = registry.counter("vigie.analytics.judging", "state", "done");
    }

    void consumed() {
        consumed.increment();
    }

    void ticked() {
        ticks.increment();
    }

    void count(Outcome outcome) {
        Objects.requireNonNull(mentions.get(outcome)).increment();
    }

    void count(CorrectionOutcome outcome) {
        Objects.requireNonNull(corrections.get(outcome)).increment();
    }

    void behind(long millis) {
        if (millis > 0) {
            behind.record(millis / 1000.0);
        }
    }

    void deltas(int count) {
        deltas.increment(count);
    }

    void window(boolean complete) {
        (complete ? windowsClosed : windows).increment();
    }

    /** A task left buckets that are over to its next transactions, or is done with them. As often left as done: none is left. */
    void judging(boolean left) {
        (left ? judgingLeft : judgingDone).increment();
    }

    void spike(String state, String kind) {
        registry.counter("vigie.analytics.spikes", "state", state, "kind", kind).increment();
    }
}
