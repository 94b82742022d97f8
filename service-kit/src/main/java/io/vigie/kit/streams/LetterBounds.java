package io.vigie.kit.streams;

import io.vigie.schemas.catalogue.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of every part of a dead letter that whoever wrote the record chose. A letter that its own topic refuses would
 * stop the partition that it is to keep going.
 */
final class LetterBounds {

    static final int MOST_PAYLOAD = 64 * 1024;
    static final int MOST_KEY = 64 * 1024;
    static final int MOST_HEADERS = 64 * 1024;
    static final int MOST_DETAIL = 2_000;

    /** They count how often a letter was put back, so they come before anything else. */
    private static final List<String> FIRST = List.of(Topics.REDRIVE_HEADER, Topics.REDRIVE_COUNT_HEADER);

    private LetterBounds() {}

    static String detail(String detail) {
        return detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL) + "...";
    }

    static @Nullable ByteBuffer key(@Nullable ByteBuffer key) {
        return key == null ? null : key.slice(0, Math.min(MOST_KEY, key.remaining()));
    }

    /** The last of each name, as long as there is room; one that is too large does not take the others with it. */
    static Map<String, ByteBuffer> headers(@Nullable Headers headers) {
        Map<String, ByteBuffer> kept = new HashMap<>();
        int room = MOST_HEADERS;
        for (Map.Entry<String, ByteBuffer> header : byImportance(headers).entrySet()) {
            int size = header.getKey().getBytes(StandardCharsets.UTF_8).length
                    + header.getValue().remaining();
            if (size <= room) {
                kept.put(header.getKey(), header.getValue());
                room -= size;
            }
        }
        return kept;
    }

    private static Map<String, ByteBuffer> byImportance(@Nullable Headers headers) {
        Map<String, ByteBuffer> byName = new LinkedHashMap<>();
        if (headers != null) {
            FIRST.forEach(name -> headers.headers(name).forEach(header -> byName.put(name, value(header))));
            headers.forEach(header -> byName.put(header.key(), value(header)));
        }
        return byName;
    }

    private static ByteBuffer value(Header header) {
        byte[] value = header.value();
        return ByteBuffer.wrap(value == null ? new byte[0] : value);
    }
}
