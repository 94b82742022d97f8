package io.vigie.benchmarks;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.benchmarks.Consumption.Cost;
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

    /** Arguments: configuration directory, work directory, keys, mentions a second of event time. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        VigieConfig shipped = ConfigurationDirectory.load(Path.of(args[0]), Map.of());
        DenseTalk talk =
                DenseTalk.ofKeys(Integer.parseInt(args[2]), shipped.functions().size(), 0, Integer.parseInt(args[3]));
        try (Embedded embedded = Embedded.in(work.resolve("kafka"))) {
            new RestoreMain(embedded.kafka(), talk.company(shipped), work).run(RollCall.of(talk, shipped.functions()));
        }
        System.exit(0);
    }

    private void run(RollCall talk) throws Exception {
        fill(talk);
        Cost cost = new Consumption(kafka, Topics.MENTIONS.name()).measure(GROUP, 1, () -> start()::close);
        System.out.printf(
                "%,d records of %,d brands, %,d keys heard: %.0f/s, %.1f us of CPU each%n",
                cost.records(), talk.talk().brands(), KeysHeard.in(kafka), cost.recordsPerSecond(), cost.cpuMicros());
        System.out.printf(
                "%,.1f MB of local state, %,.1f MB of changelogs%n",
                megabytes(state(), path -> true), megabytes(work.resolve("kafka"), RestoreMain::isChangelog));
        StoreSize.ofAll(kafka, GROUP).forEach(RestoreMain::show);
        delete(state());
        restore();
    }

    private void restore() throws Exception {
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

    private static void show(StoreSize store) {
        System.out.printf(
                "| %s | %,d | %,.1f | %,d |%n",
                store.name(), store.entries(), store.bytes() / 1e6, store.bytesOfAnEntry());
    }

    private void fill(RollCall talk) throws Exception {
        new TopicCreator(kafka).createMissing();
        Path file = work.resolve("mentions.ndjson");
        // a tenth of a round more, so that what was said last is of the past
        BenchmarkMentions.write(file, 0, talk.mentions() + talk.talk().brands() / 10, talk);
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
