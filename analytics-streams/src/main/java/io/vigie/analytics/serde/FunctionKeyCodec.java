package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.FunctionKey;

/** Brand and function. */
final class FunctionKeyCodec implements Codec<FunctionKey> {

    @Override
    public void write(FunctionKey key, ByteWriter out) {
        out.writeText(key.brand());
        out.writeText(key.function());
    }

    @Override
    public FunctionKey read(ByteReader in) {
        return new FunctionKey(in.readText(), in.readText());
    }
}
