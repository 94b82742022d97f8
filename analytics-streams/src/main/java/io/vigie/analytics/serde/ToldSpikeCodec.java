package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.ToldSpike;

/** What was last told of an open spike. */
final class ToldSpikeCodec implements Codec<ToldSpike> {

    @Override
    public void write(ToldSpike told, ByteWriter out) {
        out.writeInt(told.revision());
        out.writeLong(told.observed());
        out.writeInt(told.severity());
        out.writeLong(told.heardAt());
    }

    @Override
    public ToldSpike read(ByteReader in) {
        return new ToldSpike(in.readInt(), in.readLong(), in.readInt(), in.readLong());
    }
}
