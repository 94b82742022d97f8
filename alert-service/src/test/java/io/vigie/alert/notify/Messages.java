package io.vigie.alert.notify;

import io.vigie.alert.Alerts;
import io.vigie.alert.Spikes;
import io.vigie.alert.serde.AvroDocument;
import java.util.Map;

/** Messages about an alert of legal, as the delivery makes them. */
public final class Messages {

    private Messages() {}

    public static Message opened(String receiver) {
        return of(receiver, "opened", document());
    }

    public static Message of(String receiver, String cause, Map<String, Object> alert) {
        return new Message("a-one/1/" + receiver, "a-one", 1, receiver, cause, alert);
    }

    /** The alert's document, to be changed at will. */
    public static Map<String, Object> document() {
        return AvroDocument.of(Alerts.openedBy(Spikes.opened("legal").id("one").crisis()));
    }
}
