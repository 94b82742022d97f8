package io.vigie.alert.serde;

import io.vigie.alert.domain.Alert;
import org.apache.kafka.common.serialization.Serde;

/**
 * An alert as the store holds it.
 *
 * @param format version of this JSON, so that a later program can tell what it reads
 * @param alert the alert
 */
public record StoredAlert(int format, Alert alert) {

    private static final int FORMAT = 1;

    public static StoredAlert of(Alert alert) {
        return new StoredAlert(FORMAT, alert);
    }

    /** Its size in the store. */
    public int bytes() {
        try (Serde<StoredAlert> serde = serde()) {
            return serde.serializer().serialize("", this).length;
        }
    }

    public static Serde<StoredAlert> serde() {
        return JsonSerde.of(StoredAlert.class);
    }
}
