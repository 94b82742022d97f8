package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.ByFunction;

/** Something of each function of a brand. */
final class ByFunctionCodec<V> implements Codec<ByFunction<V>> {

    private static final int MOST_FUNCTIONS = 1_000;

    private final Codec<V> values;

    ByFunctionCodec(Codec<V> values) {
        this.values = values;
    }

    @Override
    public void write(ByFunction<V> byFunction, ByteWriter out) {
        out.writeVar(byFunction.values().size());
        byFunction.forEach((function, value) -> {
            out.writeWord(function);
            values.write(value, out);
        });
    }

    @Override
    public ByFunction<V> read(ByteReader in) {
        int count = in.readCount(MOST_FUNCTIONS);
        ByFunction<V> byFunction = new ByFunction<>();
        for (int i = 0; i < count; i++) {
            byFunction.put(in.readWord(), values.read(in));
        }
        return byFunction;
    }
}
