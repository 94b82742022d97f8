package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Handling;
import io.vigie.alert.domain.Lead;
import io.vigie.alert.domain.Origin;
import io.vigie.alert.domain.Owner;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.configuration.ThresholdConfig;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the alert of a spike: the one that holds it, one that it joins, or a new one. */
final class JoinOrOpen {

    private final @Nullable ThresholdConfig threshold;

    /** @param threshold what is a spike whatever is usual, if anything */
    JoinOrOpen(@Nullable ThresholdConfig threshold) {
        this.threshold = threshold;
    }

    Draft apply(SpikeSnapshot spike, Desk desk, Instant now) {
        Optional<Alert> holding = desk.holding(spike.spikeId());
        if (holding.isPresent()) {
            return revised(holding.get(), spike);
        }
        return JoinRule.join(spike, desk.near(spike.brand()))
                .map(join -> joined(join, spike))
                .orElseGet(() -> opened(spike, now));
    }

    private Draft opened(SpikeSnapshot spike, Instant now) {
        Lead lead = threshold != null && spike.isOfThreshold() ? reached(spike, threshold) : first(spike);
        Alert alert = new Alert(Origin.of(spike, now), 0, now, Situation.of(spike, lead), Owner.NOBODY, Handling.OPEN);
        return Draft.of(spike, alert, Exit.Kind.OPENED)
                .with(new Change(EventType.OPENED, Words.figures(spike), Map.of(), true));
    }

    private static Lead first(SpikeSnapshot spike) {
        return new Lead(
                spike.function(),
                spike.brandLevel()
                        ? "the brand as a whole is out of the ordinary and no function explains it yet"
                        : spike.function() + " was the first function out of the ordinary",
                Map.of("code", spike.brandLevel() ? "brand" : "first", "function", spike.function()));
    }

    /** Nobody asked what is usual. */
    private static Lead reached(SpikeSnapshot spike, ThresholdConfig threshold) {
        String mentions = String.valueOf(threshold.mentions());
        String minutes = String.valueOf(threshold.within().toMinutes());
        return new Lead(
                spike.function(),
                (spike.brandLevel() ? "the brand as a whole" : spike.function()) + " reached the fixed threshold of "
                        + mentions + " mentions in " + minutes + " min",
                Map.of(
                        "code",
                        "threshold",
                        "function",
                        spike.function(),
                        Lead.THRESHOLD,
                        mentions,
                        "minutes",
                        minutes));
    }

    private static Draft joined(Join join, SpikeSnapshot spike) {
        Situation before = join.alert().situation();
        Situation after = before.with(spike).ledBy(join.lead());
        Draft draft = Draft.of(spike, join.alert(), Exit.Kind.JOINED)
                .with(after)
                .with(new Change(EventType.SPIKE_JOINED, join.reason(), Map.of("spike", Words.code(spike)), false));
        return Rise.between(before, after).map(draft::with).orElse(draft);
    }

    private static Draft revised(Alert alert, SpikeSnapshot spike) {
        return spike.ongoing() ? updated(alert, spike) : closed(alert, spike);
    }

    private static Draft updated(Alert alert, SpikeSnapshot spike) {
        Situation before = alert.situation();
        Situation after = before.with(spike);
        Change change = Rise.between(before, after)
                .orElseGet(() ->
                        new Change(EventType.UPDATED, Words.figures(spike), Words.figureChanges(before, after), false));
        return Draft.of(spike, alert, Exit.Kind.UPDATED).with(after).with(change);
    }

    private static Draft closed(Alert alert, SpikeSnapshot spike) {
        SpikeSnapshot before = alert.situation().spike(spike.spikeId()).orElseThrow();
        Situation after = alert.situation().with(spike.closing(before));
        Map<String, String> fields = new TreeMap<>(Map.of("spike", Words.code(spike)));
        after.closedAt().ifPresent(at -> fields.put("spikes_closed_at", Words.change("", at)));
        String note = Words.name(spike) + " closed";
        return Draft.of(spike, alert, Exit.Kind.CLOSED)
                .with(after)
                .with(new Change(EventType.SPIKE_CLOSED, note, fields, false));
    }
}
