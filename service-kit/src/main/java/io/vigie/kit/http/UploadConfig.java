package io.vigie.kit.http;

import java.time.Duration;

/**
 * How patiently bodies are awaited. Bytes buy time: a body has {@code grace}, and a second more for every
 * {@code bytesPerSecond} bytes that came, but never more than {@code within}.
 *
 * @param within how long a body may take at most
 * @param grace how long it may take whatever its rate
 * @param bytesPerSecond the least average rate, as sent, in bytes a second
 * @param concurrent bodies being read at once; further ones are answered 429
 */
public record UploadConfig(Duration within, Duration grace, int bytesPerSecond, int concurrent) {

    /** 10 s, of which 2 s at any rate, then at least 4 KiB a second; 128 at once. */
    public static final UploadConfig DEFAULT =
            new UploadConfig(Duration.ofSeconds(10), Duration.ofSeconds(2), 4_096, 128);

    private static final long NANOS = 1_000_000_000L;

    public UploadConfig {
        requirePositive("within", within.toMillis());
        requirePositive("grace", grace.toMillis());
        requirePositive("bytesPerSecond", bytesPerSecond);
        requirePositive("concurrent", concurrent);
    }

    public UploadConfig withLimits(Duration changedWithin, int changedBytesPerSecond) {
        return new UploadConfig(changedWithin, grace, changedBytesPerSecond, concurrent);
    }

    public UploadConfig withConcurrent(int changed) {
        return new UploadConfig(within, grace, bytesPerSecond, changed);
    }

    /** Nanoseconds that a body may have taken once so many bytes of it have come; {@code bytes} of one body at most. */
    long nanosFor(int bytes) {
        return Math.min(within.toNanos(), grace.toNanos() + bytes * NANOS / bytesPerSecond);
    }

    private static void requirePositive(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + ": must be positive, is " + value);
        }
    }
}
