package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Tally;

/** Counts and sums. */
final class TallyCodec implements Codec<Tally> {

    @Override
    public void write(Tally tally, ByteWriter out) {
        out.writeVar(tally.negative());
        out.writeVar(tally.neutral());
        out.writeVar(tally.positive());
        out.writeVar(tally.unsure());
        out.writeLong(tally.scoreNanos());
        out.writeVar(tally.squareNanos());
        out.writeVar(tally.reach());
    }

    @Override
    public Tally read(ByteReader in) {
        return new Tally(
                in.readVar(), in.readVar(), in.readVar(), in.readVar(), in.readLong(), in.readVar(), in.readVar());
    }
}
