package io.vigie.analytics.processor;

import io.vigie.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Control records that only advance time: no value, and the time in a header. */
public final class Tick {

    private Tick() {}

    /** The time up to which the producer has published everything, epoch millis; empty when it is not a tick. */
    public static OptionalLong timeOf(Headers headers) {
        Header header = headers.lastHeader(Topics.TICK_HEADER);
        return header == null || header.value() == null ? OptionalLong.empty() : millis(header.value());
    }

    private static OptionalLong millis(byte[] digits) {
        try {
            long millis = Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
            return millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
