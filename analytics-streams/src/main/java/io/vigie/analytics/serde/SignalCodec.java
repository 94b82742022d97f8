package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;

/** What travels between the two halves of the topology. */
final class SignalCodec implements Codec<Signal> {

    /** Of one brand; no longer written. */
    private static final byte DELTA = 0;

    private static final byte WATERMARK = 1;
    private static final byte CORRECTION = 2;
    private static final byte DELIVERY = 3;
    private static final byte DELTAS = 4;
    private static final int MOST_DELTAS = 1_000;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_SOURCES = 1_000_000;
    private static final FunctionKeyCodec FUNCTIONS = new FunctionKeyCodec();
    private static final PartCodec PARTS = new PartCodec();
    private static final TallyCodec TALLIES = new TallyCodec();

    @Override
    public void write(Signal signal, ByteWriter out) {
        if (signal instanceof Signal.Deltas deltas) {
            out.writeByte(DELTAS);
            out.writeVar(deltas.deltas().size());
            deltas.deltas().forEach(delta -> writeDelta(delta, out));
        } else if (signal instanceof Signal.Watermark watermark) {
            out.writeByte(WATERMARK);
            out.writeInt(watermark.partition());
            out.writeLong(watermark.millis());
        } else if (signal instanceof Signal.Correction correction) {
            out.writeByte(CORRECTION);
            FUNCTIONS.write(correction.key(), out);
            out.writeLong(correction.minute());
            TALLIES.write(correction.difference(), out);
        } else if (signal instanceof Signal.Delivery delivery) {
            out.writeByte(DELIVERY);
            writeDelivery(delivery, out);
        }
    }

    @Override
    public Signal read(ByteReader in) {
        byte type = in.readByte();
        return switch (type) {
            case DELTA -> new Signal.Deltas(List.of(readDelta(in)));
            case WATERMARK -> new Signal.Watermark(in.readInt(), in.readLong());
            case CORRECTION -> new Signal.Correction(FUNCTIONS.read(in), in.readLong(), TALLIES.read(in));
            case DELIVERY -> readDelivery(in);
            case DELTAS -> new Signal.Deltas(readDeltas(in));
            default -> throw new SerializationException("signal of unknown type " + type);
        };
    }

    private static void writeDelta(Signal.Delta delta, ByteWriter out) {
        out.writeText(delta.brand());
        out.writeVar(delta.parts().size());
        delta.parts().forEach(part -> PARTS.write(part, out));
    }

    private static List<Signal.Delta> readDeltas(ByteReader in) {
        int count = in.readCount(MOST_DELTAS);
        List<Signal.Delta> deltas = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            deltas.add(readDelta(in));
        }
        return deltas;
    }

    private static Signal.Delta readDelta(ByteReader in) {
        return new Signal.Delta(in.readText(), readParts(in));
    }

    private static void writeDelivery(Signal.Delivery delivery, ByteWriter out) {
        out.writeVar(delivery.bucket());
        out.writeBoolean(delivery.replayed());
        out.writeVar(delivery.mentions().size());
        delivery.mentions().forEach((source, mentions) -> {
            out.writeWord(source);
            out.writeVar(mentions);
        });
    }

    private static Signal.Delivery readDelivery(ByteReader in) {
        long bucket = in.readVar();
        boolean replayed = in.readBoolean();
        int count = in.readCount(MOST_SOURCES);
        Map<String, Long> mentions = new HashMap<>();
        for (int i = 0; i < count; i++) {
            mentions.put(in.readWord(), in.readVar());
        }
        return new Signal.Delivery(bucket, mentions, replayed);
    }

    private static List<Part> readParts(ByteReader in) {
        int count = in.readCount(MOST_PARTS);
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(PARTS.read(in));
        }
        return parts;
    }
}
