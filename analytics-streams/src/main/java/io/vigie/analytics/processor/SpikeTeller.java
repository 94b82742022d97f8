package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.ToldSpike;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.Evidence;
import io.vigie.analytics.detect.Verdict;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Turns findings into spike records, and remembers what it told, so that nothing is told twice. */
final class SpikeTeller {

    private final KeyValueStore<String, ToldSpike> toldSpikes;
    private final BucketBook buckets;
    private final SpikeRecords records;

    SpikeTeller(ProcessingContext context, BucketBook buckets, SpikeRecords records) {
        this.toldSpikes = context.getStateStore(StoreNames.TOLD_SPIKES);
        this.buckets = buckets;
        this.records = records;
    }

    /** The record of a finding; empty when it says nothing new. */
    Optional<Spike> tell(Finding finding) {
        String id = SpikeRecords.idOf(finding);
        @Nullable ToldSpike known = toldSpikes.get(id);
        ToldSpike told = known == null ? ToldSpike.NOTHING : known;
        return stateAfter(finding.verdict(), told).map(state -> tell(id, finding, state, told));
    }

    private static Optional<SpikeState> stateAfter(Verdict verdict, ToldSpike told) {
        if (verdict instanceof Verdict.Closed) {
            return Optional.of(SpikeState.CLOSED);
        }
        if (told.revision() == 0) {
            return Optional.of(SpikeState.OPENED);
        }
        Evidence evidence = verdict.evidence();
        boolean outgrown = told.isOutgrownBy(evidence.window().observed(), evidence.severity());
        return verdict instanceof Verdict.Updated || outgrown ? Optional.of(SpikeState.UPDATED) : Optional.empty();
    }

    /** Nothing need be heard just now for a drop or a shift: it is known when its hour is over. */
    private long heardAt(Evidence evidence, Partial window) {
        return switch (evidence.kind()) {
            case DROP, SENTIMENT_SHIFT -> records.buckets().end(evidence.bucket());
            case VOLUME, NEGATIVE_SHARE, FIXED_THRESHOLD -> window.traces().heardAt();
        };
    }

    private Spike tell(String id, Finding finding, SpikeState state, ToldSpike told) {
        FunctionKey key = finding.key();
        Evidence evidence = finding.verdict().evidence();
        int kept = Math.min(evidence.window().buckets(), DetectorConfig.SHORT_WINDOW);
        Partial window = buckets.window(key, evidence.bucket(), kept);
        long heardAt = Math.max(told.heardAt(), heardAt(evidence, window));
        ToldSpike now = new ToldSpike(told.revision() + 1, evidence.window().observed(), evidence.severity(), heardAt);
        if (state == SpikeState.CLOSED) {
            toldSpikes.delete(id);
        } else {
            toldSpikes.put(id, now);
        }
        return records.of(finding, state, now, window);
    }
}
