package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Authors;

/** A sketch, or the hashes of a few. */
final class AuthorsCodec implements Codec<Authors> {

    @Override
    public void write(Authors authors, ByteWriter out) {
        byte[] sketch = authors.sketchBytes();
        out.writeVar(sketch == null ? 0 : sketch.length);
        if (sketch != null) {
            out.writeBytes(sketch);
            return;
        }
        long[] hashes = authors.hashes();
        out.writeVar(hashes.length);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
    }

    @Override
    public Authors read(ByteReader in) {
        int bytes = in.readCount(Authors.SKETCH_BYTES);
        if (bytes > 0) {
            return Authors.sketched(in.readBytes(bytes));
        }
        long[] hashes = new long[in.readCount(Authors.EXACT_LIMIT)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return Authors.exactly(hashes);
    }
}
