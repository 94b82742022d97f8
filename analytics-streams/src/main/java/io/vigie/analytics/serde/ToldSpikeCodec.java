package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.ToldSpike;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was last told of an open spike. */
final class ToldSpikeCodec implements Codec<ToldSpike> {

    @Override
    public void write(ToldSpike told, DataOutput out) throws IOException {
        out.writeInt(told.revision());
        out.writeLong(told.observed());
        out.writeInt(told.severity());
        out.writeLong(told.heardAt());
    }

    @Override
    public ToldSpike read(DataInput in) throws IOException {
        return new ToldSpike(in.readInt(), in.readLong(), in.readInt(), in.readLong());
    }
}
