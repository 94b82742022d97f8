package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Signal;

/** A signal behind its number. */
final class NumberedCodec implements Codec<Signal.Numbered> {

    private static final SignalCodec SIGNALS = new SignalCodec();

    @Override
    public void write(Signal.Numbered numbered, ByteWriter out) {
        out.writeVar(numbered.number());
        SIGNALS.write(numbered.signal(), out);
    }

    @Override
    public Signal.Numbered read(ByteReader in) {
        return new Signal.Numbered(in.readVar(), SIGNALS.read(in));
    }
}
