package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Saved;

/** A value behind the number of the last signal that it holds. */
final class SavedCodec<V> implements Codec<Saved<V>> {

    private final Codec<V> values;

    SavedCodec(Codec<V> values) {
        this.values = values;
    }

    @Override
    public void write(Saved<V> saved, ByteWriter out) {
        out.writeVar(saved.upTo());
        values.write(saved.value(), out);
    }

    @Override
    public Saved<V> read(ByteReader in) {
        return new Saved<>(in.readVar(), values.read(in));
    }
}
