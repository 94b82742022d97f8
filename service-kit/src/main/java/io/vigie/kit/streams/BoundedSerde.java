package io.vigie.kit.streams;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Refuses to write what the broker would refuse: found there, it would cost the whole transaction. */
public final class BoundedSerde {

    private BoundedSerde() {}

    /** The same serde, with a limit on what it writes. */
    public static <T> Serde<T> of(Serde<T> serde, int mostBytes) {
        Serializer<T> bounded = (topic, value) -> {
            byte[] bytes = serde.serializer().serialize(topic, value);
            if (bytes != null && bytes.length > mostBytes) {
                throw new RecordTooLargeException(bytes.length + " bytes for " + topic + ", at most " + mostBytes);
            }
            return bytes;
        };
        return Serdes.serdeFrom(bounded, serde.deserializer());
    }
}
