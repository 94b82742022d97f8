package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.PartialKey;
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

    public static Serde<PartialKey> partialKeys() {
        return CodecSerde.of(1, new PartialKeyCodec());
    }

    public static Serde<Partial> partials() {
        return CodecSerde.of(4, new PartialCodec());
    }

    public static Serde<Signal> signals() {
        return CodecSerde.of(4, new SignalCodec());
    }

    /** Ordered by the end of the window. */
    public static Serde<PaneKey> paneKeys() {
        return CodecSerde.of(1, new PaneKeyCodec());
    }

    public static Serde<Pane> panes() {
        return CodecSerde.of(2, new PaneCodec());
    }

    public static Serde<Figures> figures() {
        return CodecSerde.of(1, new FiguresCodec());
    }

    public static Serde<HeardMention> heardMentions() {
        return CodecSerde.of(1, new HeardMentionCodec());
    }

    /** Ordered by time. */
    public static Serde<BucketKey> bucketKeys() {
        return CodecSerde.of(1, new BucketKeyCodec());
    }

    public static Serde<ToldSpike> toldSpikes() {
        return CodecSerde.of(1, new ToldSpikeCodec());
    }
}
