package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.PartialKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Function key, minute, bucket. */
final class PartialKeyCodec implements Codec<PartialKey> {

    private static final FunctionKeyCodec KEYS = new FunctionKeyCodec();

    @Override
    public void write(PartialKey key, DataOutput out) throws IOException {
        KEYS.write(key.key(), out);
        out.writeLong(key.minute());
        out.writeLong(key.bucket());
    }

    @Override
    public PartialKey read(DataInput in) throws IOException {
        return new PartialKey(KEYS.read(in), in.readLong(), in.readLong());
    }
}
