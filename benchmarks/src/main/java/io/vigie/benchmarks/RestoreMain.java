package io.vigie.benchmarks;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.PseudonymKeyFile;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much state so many keys make, and how long it takes to have it back after its disk was lost. */
public final class RestoreMain {

    private static final String GROUP = "benchmark-restore";

    private final KafkaConfig kafka;
    private final VigieConfig company;
    private final Path work;

    private RestoreMain(KafkaConfig kafka, VigieConfig company, Path work) {
        this.kafka = kafka;
        this.company = company;
        this.work = work;
    }

    /** Arguments: configuration directory, work directory, mentions, keys. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        VigieConfig shipped = ConfigurationDirectory.load(Path.of(args[0]), Map.of());
        DenseTalk talk =
                DenseTalk.ofKeys(Integer.parseInt(args[3]), shipped.functions().size(), 0);
        try (Embedded embedded = Embedded.in(work.resolve("kafka"))) {
            new RestoreMain(embedded.kafka(), talk.company(shipped), work).run(Long.parseLong(args[2]), talk);
        }
        System.exit(0);
    }

    private void run(long mentions, DenseTalk talk) throws Exception {
        fill(mentions, talk);
        AnalyticsService first = start();
        new Consumption(kafka, Topics.MENTIONS.name()).measure(GROUP);
        first.close();
        System.out.printf(
                "%,d mentions of %,d brands: %,.1f MB of local state, %,.1f MB of changelogs%n",
                mentions,
                talk.brands(),
                megabytes(state(), path -> true),
                megabytes(work.resolve("kafka"), RestoreMain::isChangelog));
        delete(state());
        double cpu = CpuTime.nanos();
        long wall = System.nanoTime();
        try (AnalyticsService service = start()) {
            while (Health.ask(service.health().ready()).containsValue(false)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.out.printf(
                    "restored after the disk was lost: %.1f s, %.1f s of CPU%n",
                    (System.nanoTime() - wall) / 1e9, (CpuTime.nanos() - cpu) / 1e9);
        }
    }

    private void fill(long mentions, DenseTalk talk) throws Exception {
        new TopicCreator(kafka).createMissing();
        Path file = work.resolve("mentions.ndjson");
        BenchmarkMentions.write(file, mentions, talk);
        ServiceMetrics metrics = new ServiceMetrics("benchmark-fill");
        try (FileReplay replay =
                new FileReplay(kafka, PseudonymKeyFile.in(work), metrics.registry(), Clock.systemUTC())) {
            replay.run(List.of(file), ReplayConfig.at(ReplaySpeed.MAX), progress -> {});
        }
    }

    private AnalyticsService start() {
        EngineConfig defaults = EngineConfig.in(state());
        EngineConfig engine = new EngineConfig(
                GROUP,
                defaults.stateDir(),
                defaults.threads(),
                defaults.commitInterval(),
                defaults.cacheBytes(),
                defaults.instanceId());
        AnalyticsConfig config = new AnalyticsConfig(company, TimingConfig.DEFAULT, engine);
        return AnalyticsService.start(config, kafka, new ServiceMetrics(GROUP), Clock.systemUTC());
    }

    private Path state() {
        return work.resolve("state");
    }

    /** Indexes are files of a fixed size with next to nothing in them. */
    private static boolean isChangelog(Path file) {
        return file.toString().contains("-changelog-") && file.toString().endsWith(".log");
    }

    private static double megabytes(Path directory, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                            .filter(wanted)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
