package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.PartialKey;
import io.vigie.analytics.aggregate.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What travels between the two halves of the topology. */
final class SignalCodec implements Codec<Signal> {

    private static final byte DELTA = 0;
    private static final byte WATERMARK = 1;
    private static final byte CORRECTION = 2;
    private static final FunctionKeyCodec FUNCTIONS = new FunctionKeyCodec();
    private static final PartialKeyCodec KEYS = new PartialKeyCodec();
    private static final PartialCodec PARTIALS = new PartialCodec();

    @Override
    public void write(Signal signal, DataOutput out) throws IOException {
        if (signal instanceof Signal.Delta delta) {
            out.writeByte(DELTA);
            KEYS.write(delta.key(), out);
            PARTIALS.write(delta.partial(), out);
        } else if (signal instanceof Signal.Watermark watermark) {
            out.writeByte(WATERMARK);
            out.writeInt(watermark.partition());
            out.writeLong(watermark.millis());
        } else if (signal instanceof Signal.Correction correction) {
            out.writeByte(CORRECTION);
            FUNCTIONS.write(correction.key(), out);
            out.writeLong(correction.minute());
            PaneCodec.writeTally(correction.difference(), out);
        }
    }

    @Override
    public Signal read(DataInput in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case DELTA -> readDelta(in);
            case WATERMARK -> new Signal.Watermark(in.readInt(), in.readLong());
            case CORRECTION -> new Signal.Correction(FUNCTIONS.read(in), in.readLong(), PaneCodec.readTally(in));
            default -> throw new IOException("signal of unknown type " + type);
        };
    }

    private static Signal readDelta(DataInput in) throws IOException {
        PartialKey key = KEYS.read(in);
        return new Signal.Delta(key, PARTIALS.read(in));
    }
}
