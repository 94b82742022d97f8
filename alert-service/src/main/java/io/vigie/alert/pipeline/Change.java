package io.vigie.alert.pipeline;

import io.vigie.alert.domain.EventType;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that happened to an alert, not yet recorded.
 *
 * @param type what happened
 * @param note in words
 * @param fields field: {@code old -> new}
 * @param notifies whether receivers hear of it
 */
record Change(EventType type, String note, Map<String, String> fields, boolean notifies) {

    Change {
        fields = Map.copyOf(fields);
    }

    Change with(String field, String values) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, values);
        return new Change(type, note, more, notifies);
    }
}
