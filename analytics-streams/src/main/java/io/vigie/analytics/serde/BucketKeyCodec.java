package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.BucketKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Buckets in the order of time. They must not be negative. */
final class BucketKeyCodec implements Codec<BucketKey> {

    private static final FunctionKeyCodec KEYS = new FunctionKeyCodec();

    @Override
    public void write(BucketKey key, DataOutput out) throws IOException {
        out.writeLong(key.bucket());
        KEYS.write(key.key(), out);
    }

    @Override
    public BucketKey read(DataInput in) throws IOException {
        long bucket = in.readLong();
        return new BucketKey(KEYS.read(in), bucket);
    }
}
