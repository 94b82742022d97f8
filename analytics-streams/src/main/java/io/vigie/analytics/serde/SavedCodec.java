package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Saved;

/** A value behind the number of the last signal that it holds. It is read when it is asked for. */
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
        long upTo = in.readVar();
        ByteReader rest = in.takeRest();
        return new Saved<>(upTo, () -> CodecSerde.readAll(values, rest));
    }
}
