package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.PaneKey;

/** Windows in the order in which they end, so that those to close are a range. Times must not be negative. */
final class PaneKeyCodec implements Codec<PaneKey> {

    @Override
    public void write(PaneKey key, ByteWriter out) {
        out.writeLong(key.end());
        out.writeInt(key.minutes());
        out.writeLong(key.start());
        out.writeText(key.brand());
    }

    @Override
    public PaneKey read(ByteReader in) {
        long end = in.readLong();
        int minutes = in.readInt();
        long start = in.readLong();
        return new PaneKey(in.readText(), minutes, start, end);
    }
}
