package io.vigie.ingest.source.http;

import io.vigie.kit.http.UploadConfig;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of the push API.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param names what the server is called beyond the loopback, in lower case; empty for anything
 * @param bodyBytes one request, in bytes after decompression
 * @param mentions one request, in mentions
 * @param concurrentRequests requests waiting for Kafka; further ones are answered 429
 * @param inFlightBytes bytes of bodies, after decompression, that are read or wait for Kafka; further ones are answered 429
 * @param idleTimeout a connection on which nothing moves for so long is closed
 * @param uploads how patiently bodies are awaited
 * @param token what a client must know; null lets everybody in that reaches the address
 */
public record PushConfig(
        String host,
        int port,
        Set<String> names,
        int bodyBytes,
        int mentions,
        int concurrentRequests,
        long inFlightBytes,
        Duration idleTimeout,
        UploadConfig uploads,
        @Nullable PushToken token) {

    private static final int MIB = 1024 * 1024;

    public PushConfig {
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: must be between 0 and 65535, is " + port);
        }
        requirePositive("bodyBytes", bodyBytes);
        requirePositive("mentions", mentions);
        requirePositive("concurrentRequests", concurrentRequests);
        requirePositive("idleTimeout", idleTimeout.toMillis());
        if (inFlightBytes < bodyBytes) {
            throw new IllegalArgumentException("inFlightBytes: must hold one body of " + bodyBytes + " bytes");
        }
    }

    /** The default bounds: 8 MiB and 10,000 mentions a request, 64 requests and 64 MiB at once. */
    public static PushConfig on(String host, int port) {
        return new PushConfig(
                host,
                port,
                Set.of(),
                8 * MIB,
                10_000,
                64,
                64L * MIB,
                Duration.ofSeconds(30),
                UploadConfig.DEFAULT,
                null);
    }

    public PushConfig withNames(Set<String> changed) {
        return with(changed, uploads, token);
    }

    public PushConfig withToken(PushToken changed) {
        return with(names, uploads, changed);
    }

    public PushConfig withUploads(UploadConfig changed) {
        return with(names, changed, token);
    }

    private PushConfig with(Set<String> newNames, UploadConfig newUploads, @Nullable PushToken newToken) {
        return new PushConfig(
                host,
                port,
                newNames,
                bodyBytes,
                mentions,
                concurrentRequests,
                inFlightBytes,
                idleTimeout,
                newUploads,
                newToken);
    }

    private static void requirePositive(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + ": must be positive, is " + value);
        }
    }
}
