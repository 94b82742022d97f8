package io.vigie.alert.serde;

import io.vigie.alert.domain.SpikeSnapshot;
import org.apache.kafka.common.serialization.Serde;

/**
 * A spike as the store holds it.
 *
 * @param format version of this JSON
 * @param spike the spike
 */
public record StoredSpike(int format, SpikeSnapshot spike) {

    private static final int FORMAT = 1;

    public static StoredSpike of(SpikeSnapshot spike) {
        return new StoredSpike(FORMAT, spike);
    }

    public static Serde<StoredSpike> serde() {
        return JsonSerde.of(StoredSpike.class);
    }
}
