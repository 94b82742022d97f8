package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.ToldSpike;
import org.apache.kafka.common.serialization.Serde;

/**
 * Serdes of internal topics and stores. Raise a version when its form changes, and go on reading what a release wrote;
 * versions that no release wrote are refused by number.
 */
public final class StateSerdes {

    private StateSerdes() {}

    public static Serde<FunctionKey> functionKeys() {
        return CodecSerde.of(1, new FunctionKeyCodec());
    }

    /** Version 6 told each brand's mentions by themselves, version 7 no authors of samples. */
    public static Serde<Signal> signals() {
        return CodecSerde.of(6, 8, new SignalCodec());
    }

    /** Versions 2 and 3 as versions 6 and 7 of signals. */
    public static Serde<Signal.Numbered> numberedSignals() {
        return CodecSerde.of(2, 4, new NumberedCodec());
    }

    /** Ordered by the end of the window. */
    public static Serde<PaneKey> paneKeys() {
        return CodecSerde.of(2, new PaneKeyCodec());
    }

    public static Serde<Saved<ByFunction<Pane>>> panes() {
        return CodecSerde.of(4, new SavedCodec<>(new ByFunctionCodec<>(new PaneCodec())));
    }

    public static Serde<ByFunction<Figures>> figures() {
        return CodecSerde.of(3, new ByFunctionCodec<>(new FiguresCodec()));
    }

    /** Version 1 did not tell when a mention was heard. */
    public static Serde<HeardMention> heardMentions() {
        return CodecSerde.of(1, 2, new HeardMentionCodec());
    }

    /** Ordered by time. */
    public static Serde<BucketKey> bucketKeys() {
        return CodecSerde.of(2, new BucketKeyCodec());
    }

    /** Version 6 told no authors of samples. */
    public static Serde<Saved<ByFunction<Partial>>> buckets() {
        return CodecSerde.of(6, 7, new SavedCodec<>(new ByFunctionCodec<>(new PartialCodec())));
    }

    public static Serde<ToldSpike> toldSpikes() {
        return CodecSerde.of(1, new ToldSpikeCodec());
    }
}
