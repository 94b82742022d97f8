package io.vigie.alert.serde;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as people and programs outside get it: field names as in its schema, times as ISO-8601 with Z, enums in lower
 * case. Ready for any JSON writer and for templates.
 */
public final class AvroDocument {

    private AvroDocument() {}

    public static Map<String, Object> of(SpecificRecord record) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            document.put(field.name(), value(record.get(field.pos())));
        }
        return document;
    }

    @SuppressWarnings("NullAway") // a document holds null where its schema allows it
    private static Object value(@Nullable Object value) {
        if (value instanceof SpecificRecord record) {
            return of(record);
        } else if (value instanceof List<?> list) {
            return list.stream().map(AvroDocument::value).toList();
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof GenericEnumSymbol<?> || value instanceof Enum<?>) {
            return value.toString().toLowerCase(Locale.ROOT);
        } else if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        return value instanceof CharSequence ? value.toString() : value;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> document = new LinkedHashMap<>();
        map.forEach((key, value) -> document.put(String.valueOf(key), value(value)));
        return document;
    }
}
