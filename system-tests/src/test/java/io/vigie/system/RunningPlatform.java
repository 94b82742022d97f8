package io.vigie.system;

import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.LocalPlatform;
import io.vigie.local.PlatformConfig;
import io.vigie.local.Ports;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.testkit.TopicWatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A whole platform on free ports, and how tests look at it. */
final class RunningPlatform implements AutoCloseable {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration REPLAY = Duration.ofMinutes(2);

    final LocalPlatform platform;
    final Api api;

    private RunningPlatform(LocalPlatform platform) {
        this.platform = platform;
        this.api = new Api(platform.addresses().console());
    }

    static RunningPlatform start(Path directory, VigieConfig company, int partitions) throws InterruptedException {
        return new RunningPlatform(
                LocalPlatform.start(new PlatformConfig(directory, Ports.FREE, company, partitions), Clock.systemUTC()));
    }

    /** With a configuration directory that may change meanwhile. */
    static RunningPlatform start(Path directory, Supplier<VigieConfig> company, int partitions)
            throws InterruptedException {
        return new RunningPlatform(LocalPlatform.start(
                new PlatformConfig(directory, Ports.FREE, company.get(), company, partitions), Clock.systemUTC()));
    }

    /** The configuration that is shipped. */
    static VigieConfig shippedCompany() {
        return ConfigurationDirectory.load(REPOSITORY.resolve("config"), Map.of());
    }

    /** Replays lines and returns when they have gone all the way. */
    ReplayResult replay(Path directory, List<String> lines) throws IOException, InterruptedException {
        return replay(directory, lines, Duration.ofHours(6));
    }

    /** The same; time goes on for so long after the last line. */
    ReplayResult replay(Path directory, List<String> lines, Duration beyond) throws IOException, InterruptedException {
        Path file = Files.write(directory.resolve("lines.ndjson"), lines, StandardCharsets.UTF_8);
        ReplayConfig config = ReplayConfig.at(ReplaySpeed.MAX).withTickBeyondEnd(beyond);
        try (FileReplay replay = platform.fileReplay()) {
            ReplayResult result = replay.run(List.of(file), config, progress -> {});
            if (!platform.awaitQuiet(REPLAY)) {
                throw new IllegalStateException("the platform is not quiet " + REPLAY + " after the replay");
            }
            return result;
        }
    }

    <V extends SpecificRecord> TopicWatcher<String, V> watch(TopicSpec<V> topic) {
        return watch(topic, platform.kafka().serdes().deserializer(topic));
    }

    <V> TopicWatcher<String, V> watch(TopicSpec<?> topic, Deserializer<V> values) {
        return TopicWatcher.of(platform.addresses().broker(), topic.name(), new StringDeserializer(), values);
    }

    /** Every committed record of a topic, as of now. */
    <V extends SpecificRecord> List<ConsumerRecord<String, V>> records(TopicSpec<V> topic) {
        return records(topic, platform.kafka().serdes().deserializer(topic));
    }

    <V> List<ConsumerRecord<String, V>> records(TopicSpec<?> topic, Deserializer<V> values) {
        try (TopicWatcher<String, V> watcher = watch(topic, values)) {
            return watcher.readToEnd(DEADLINE);
        }
    }

    /** Every committed record of a derived topic of a generation. */
    <V extends SpecificRecord> List<ConsumerRecord<String, V>> records(TopicSpec<V> topic, Generation generation) {
        return records(generation.of(topic), platform.kafka().serdes().deserializer(topic));
    }

    /** The last value of each key, as compaction would leave it. */
    <V extends SpecificRecord> List<V> latest(TopicSpec<V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        records(topic).forEach(record -> latest.put(record.key(), record.value()));
        return new ArrayList<>(latest.values());
    }

    @Override
    public void close() {
        platform.close();
    }
}
