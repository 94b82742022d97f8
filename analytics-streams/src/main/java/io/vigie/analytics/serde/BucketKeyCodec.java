package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.BucketKey;

/** Buckets in the order of time. They must not be negative. */
final class BucketKeyCodec implements Codec<BucketKey> {

    @Override
    public void write(BucketKey key, ByteWriter out) {
        out.writeLong(key.bucket());
        out.writeText(key.brand());
    }

    @Override
    public BucketKey read(ByteReader in) {
        long bucket = in.readLong();
        return new BucketKey(in.readText(), bucket);
    }
}
