package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Distinct;

/** A sketch, or the hashes of a few. */
final class DistinctCodec implements Codec<Distinct> {

    @Override
    public void write(Distinct distinct, ByteWriter out) {
        byte[] sketch = distinct.sketchBytes();
        out.writeVar(sketch == null ? 0 : sketch.length);
        if (sketch != null) {
            out.writeBytes(sketch);
            return;
        }
        long[] hashes = distinct.hashes();
        out.writeVar(hashes.length);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
    }

    @Override
    public Distinct read(ByteReader in) {
        int bytes = in.readCount(Distinct.SKETCH_BYTES);
        if (bytes > 0) {
            return Distinct.sketched(in.readBytes(bytes));
        }
        long[] hashes = new long[in.readCount(Distinct.EXACT_LIMIT)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return Distinct.exactly(hashes);
    }
}
