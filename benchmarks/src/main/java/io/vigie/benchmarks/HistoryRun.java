package io.vigie.benchmarks;

import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.LocalPlatform;
import io.vigie.local.PlatformConfig;
import io.vigie.local.Ports;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One history through a platform of its own, as {@code vigie replay} does it.
 *
 * @param history NDJSON or CSV
 * @param configuration the company's directory
 * @param ports where the platform listens
 */
record HistoryRun(Path history, Path configuration, Ports ports) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_THE_END = Duration.ofHours(6);

    /** Replays into the data directory and reads back what came of it. */
    Outcome run(ReplaySpeed speed, Path data) throws IOException, InterruptedException {
        PlatformConfig config = new PlatformConfig(
                data, ports, ConfigurationDirectory.load(configuration, Map.of()), Topics.DEFAULT_PARTITIONS);
        try (LocalPlatform platform = LocalPlatform.start(config, Clock.systemUTC());
                FileReplay replay = platform.fileReplay()) {
            ReplayResult result = replay.run(
                    List.of(history), ReplayConfig.at(speed).withTickBeyondEnd(AFTER_THE_END), progress -> {});
            if (!result.complete() || !result.conserved() || !platform.awaitQuiet(PATIENCE)) {
                throw new IllegalStateException("the replay did not come to its end: " + result);
            }
            return Outcome.of(platform.kafka());
        }
    }
}
