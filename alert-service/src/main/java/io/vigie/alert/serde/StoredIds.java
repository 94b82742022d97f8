package io.vigie.alert.serde;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * Ids as a store holds them, oldest first.
 *
 * @param format version of this JSON
 * @param ids the ids
 */
public record StoredIds(int format, List<String> ids) {

    private static final int FORMAT = 1;

    public StoredIds {
        ids = List.copyOf(ids);
    }

    public static StoredIds of(List<String> ids) {
        return new StoredIds(FORMAT, ids);
    }

    public static Serde<StoredIds> serde() {
        return JsonSerde.of(StoredIds.class);
    }
}
