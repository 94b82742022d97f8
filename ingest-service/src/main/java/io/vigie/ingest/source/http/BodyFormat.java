package io.vigie.ingest.source.http;

import io.vigie.kit.http.RequestRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a body holds its mentions. */
enum BodyFormat {
    /** One object or an array of objects. */
    JSON,
    /** One object a line. */
    NDJSON;

    private static final Set<String> NDJSON_TYPES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");

    /**
     * By the Content-Type of a request.
     *
     * @throws RequestRefusedException 415 for any other
     */
    static BodyFormat of(@Nullable String contentType) {
        List<String> parts = Arrays.stream((contentType == null ? "" : contentType).split(";", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT).replace("\"", ""))
                .toList();
        if (parts.stream().anyMatch(part -> part.startsWith("charset=") && !part.equals("charset=utf-8"))) {
            throw RequestRefusedException.unsupported("the charset must be utf-8");
        }
        if (NDJSON_TYPES.contains(parts.get(0))) {
            return NDJSON;
        }
        if (parts.get(0).equals("application/json")) {
            return JSON;
        }
        throw RequestRefusedException.unsupported("Content-Type must be application/json or application/x-ndjson");
    }
}
