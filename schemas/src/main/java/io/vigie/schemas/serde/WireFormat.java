package io.vigie.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's wire format: {@code 0x00}, schema id (4 bytes, big endian), Avro binary. */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }

    /**
     * The schema id of a record.
     *
     * @throws SerializationException when the bytes do not begin with a header of this format
     */
    static int schemaId(byte[] record) {
        if (record.length < HEADER_BYTES) {
            throw new SerializationException("record of " + record.length + " bytes is too short for the wire format");
        }
        if (record[0] != MAGIC) {
            throw new SerializationException("record begins with byte " + record[0] + " instead of magic byte 0");
        }
        return ByteBuffer.wrap(record, 1, Integer.BYTES).getInt();
    }
}
