package io.vigie.alert.serde;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** How large a record is when it is written. */
public final class RecordSize {

    private RecordSize() {}

    /** Bytes in Avro, without the header of the wire format. */
    public static long of(SpecificRecord record) {
        Counting out = new Counting();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<>(record.getSchema()).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("counting does not fail", e);
        }
        return out.bytes;
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) {
            bytes += length;
        }
    }
}
