package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.FunctionKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Brand and function. */
final class FunctionKeyCodec implements Codec<FunctionKey> {

    @Override
    public void write(FunctionKey key, DataOutput out) throws IOException {
        TextCodec.write(key.brand(), out);
        TextCodec.write(key.function(), out);
    }

    @Override
    public FunctionKey read(DataInput in) throws IOException {
        return new FunctionKey(TextCodec.read(in), TextCodec.read(in));
    }
}
