package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One input as a source cut it out of what it read, before anybody looked inside. */
public sealed interface RawMention {

    /** A JSON value in UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // an identity of its own, never compared
    record Json(byte[] bytes) implements RawMention {

        public static Json of(String json) {
            return new Json(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A row of a table, by column name; blank cells are absent. */
    record Row(Map<String, String> cells) implements RawMention {

        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** What the source itself could not cut out properly, such as a line without end. */
    record Unreadable(Reason reason, String detail, Payload payload) implements RawMention {}
}
