package io.vigie.kit.streams;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot go on, as it was read from its topic.
 *
 * @param origin topic, partition and offset that it was read from
 */
record Poison(
        Origin origin,
        @Nullable ByteBuffer key,
        @Nullable ByteBuffer payload,
        @Nullable Headers headers) {

    /** Where a record was read. */
    record Origin(@Nullable String topic, int partition, long offset) {

        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** The payload's beginning, so that a dead letter stays small. */
    ByteBuffer beginning(int bytes) {
        return payload == null ? ByteBuffer.allocate(0) : payload.slice(0, Math.min(bytes, payload.remaining()));
    }

    long size() {
        return payload == null ? 0 : payload.remaining();
    }
}
