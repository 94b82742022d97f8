package io.vigie.analytics.topology;

import io.vigie.schemas.catalogue.Generation;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka Streams runs the topology.
 *
 * @param applicationId consumer group, prefix of internal topics and of transactions
 * @param stateDir directory of local stores, rebuilt from their changelogs when lost
 * @param threads stream threads
 * @param commitInterval time between transactions: what a result waits for at most, per hop
 * @param cacheBytes memory that gathers changes of stores between transactions
 * @param instanceId stable name of this instance, so that a restart moves no partitions; null for a dynamic member
 */
public record EngineConfig(
        String applicationId,
        Path stateDir,
        int threads,
        Duration commitInterval,
        long cacheBytes,
        @Nullable String instanceId) {

    private static final long DEFAULT_CACHE_BYTES = 32L << 20;

    public EngineConfig {
        if (applicationId.isBlank()) {
            throw new IllegalArgumentException("applicationId: must not be blank");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be at least 1, is " + threads);
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException("commitInterval: must be at least a millisecond, is " + commitInterval);
        }
        if (cacheBytes < 1) {
            throw new IllegalArgumentException("cacheBytes: must be positive, is " + cacheBytes);
        }
    }

    /** One thread, a transaction every 100 ms, 32 MiB of cache. */
    public static EngineConfig in(Path stateDir) {
        return new EngineConfig("vigie-analytics", stateDir, 1, Duration.ofMillis(100), DEFAULT_CACHE_BYTES, null);
    }

    /** That of a generation: another application, so that nothing of the others is touched. */
    public EngineConfig of(Generation generation) {
        return new EngineConfig(
                generation.applicationId(applicationId), stateDir, threads, commitInterval, cacheBytes, instanceId);
    }

    public EngineConfig withThreads(int count) {
        return new EngineConfig(applicationId, stateDir, count, commitInterval, cacheBytes, instanceId);
    }

    public EngineConfig withInstanceId(@Nullable String id) {
        return new EngineConfig(applicationId, stateDir, threads, commitInterval, cacheBytes, id);
    }
}
