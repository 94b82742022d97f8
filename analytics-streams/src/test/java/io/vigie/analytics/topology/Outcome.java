package io.vigie.analytics.topology;

import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the topology told, in the end. */
record Outcome(
        Map<String, FunctionMetrics> metrics,
        List<Spike> spikes,
        List<EnrichedMention> enriched,
        List<DeadLetter> deadLetters) {

    /** Every window as it closed, but for the time of its emission. */
    Map<String, FunctionMetrics> windows() {
        Map<String, FunctionMetrics> windows = new TreeMap<>();
        metrics.forEach((key, each) -> windows.put(
                key,
                FunctionMetrics.newBuilder(each).setEmittedAt(Instant.EPOCH).build()));
        return windows;
    }

    Map<String, Long> volumesByBrandAndHour() {
        return metrics.values().stream()
                .filter(each -> each.getFunction().equals("*") && each.getWindowMinutes() == 60)
                .collect(Collectors.toMap(
                        each -> each.getBrand() + "/*/60/" + each.getWindowStart(),
                        FunctionMetrics::getVolume,
                        Long::sum,
                        TreeMap::new));
    }

    /** Every spike as it closed, but for how often and when it was told. */
    Map<String, Spike> closedSpikes() {
        return inState(SpikeState.CLOSED).stream()
                .collect(Collectors.toMap(
                        Spike::getSpikeId,
                        spike -> Spike.newBuilder(spike)
                                .setRevision(0)
                                .setEmittedAt(Instant.EPOCH)
                                .build()));
    }

    List<Spike> inState(SpikeState state) {
        return spikes.stream().filter(spike -> spike.getState() == state).toList();
    }
}
