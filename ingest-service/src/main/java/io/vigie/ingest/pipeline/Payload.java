package io.vigie.ingest.pipeline;

import java.util.Arrays;

/**
 * What was refused, for whoever explains or re-drives it.
 *
 * @param bytes its beginning, at most {@link #MAX_BYTES}
 * @param size full size in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed through to the dead letter, never compared
public record Payload(byte[] bytes, long size) {

    public static final int MAX_BYTES = 64 * 1024;

    public Payload {
        if (bytes.length > MAX_BYTES) {
            bytes = Arrays.copyOf(bytes, MAX_BYTES);
        }
    }
}
