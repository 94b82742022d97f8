package io.vigie.local;

import io.vigie.alert.AlertService;
import io.vigie.alert.AlertServiceConfig;
import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.embedded.EmbeddedBroker;
import io.vigie.embedded.EmbeddedBrokerConfig;
import io.vigie.embedded.registry.DevelopmentSchemaRegistry;
import io.vigie.embedded.registry.DevelopmentSchemaRegistryConfig;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.IngestConfig;
import io.vigie.ingest.IngestService;
import io.vigie.ingest.PseudonymKeyFile;
import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.pipeline.TicksConfig;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.ManagementServer;
import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.local.summary.Quiescence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Broker, registry and the three services in one process, on one data directory. */
public final class LocalPlatform implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 50;

    private final PlatformConfig config;
    private final Clock clock;
    private final Closing closing = new Closing();
    private final KafkaConfig kafka;
    private final PseudonymKey pseudonymKey;
    private final ServiceMetrics replayMetrics;
    private final EngineConfig engine;
    private final Addresses addresses;

    private LocalPlatform(PlatformConfig config, Clock clock, Consumer<String> steps)
            throws IOException, InterruptedException {
        this.config = config;
        this.clock = clock;
        this.engine =
                EngineConfig.in(config.dataDirectory().resolve("analytics")).withInstanceId("local");
        try {
            steps.accept("broker and registry");
            EmbeddedBroker broker = closing.add(EmbeddedBroker.start(new EmbeddedBrokerConfig(
                    config.dataDirectory().resolve("kafka"), config.ports().broker())));
            DevelopmentSchemaRegistry registry =
                    closing.add(DevelopmentSchemaRegistry.start(DevelopmentSchemaRegistryConfig.onLoopback(
                            broker.bootstrapServers(), config.ports().registry())));
            kafka = KafkaConfig.plain(broker.bootstrapServers(), registry.url(), config.partitions());
            createTopics();
            pseudonymKey = PseudonymKeyFile.in(config.dataDirectory());
            replayMetrics = closing.add(new ServiceMetrics("replay"));
            steps.accept("alert service, analytics and ingest");
            AlertService alerts = closing.add(alerts());
            ServiceMetrics analyticsMetrics = closing.add(new ServiceMetrics("analytics-streams").withJvm());
            AnalyticsService analytics = closing.add(analytics(analyticsMetrics));
            ManagementServer management = closing.add(ManagementServer.start(
                    new ManagementRoutes(analyticsMetrics, analytics.health()),
                    LOOPBACK,
                    config.ports().analytics()));
            IngestService ingest = closing.add(ingest());
            steps.accept("waiting until they have read what there is");
            awaitReady("alert service", alerts::ready);
            awaitReady(
                    "analytics", () -> !Health.ask(analytics.health().ready()).containsValue(false));
            addresses = new Addresses(
                    url(alerts.port()),
                    url(ingest.port()),
                    url(management.port()),
                    registry.url(),
                    broker.bootstrapServers());
        } catch (IOException | RuntimeException | InterruptedException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Starts everything; returns when all of it is ready.
     *
     * @throws RuntimeException naming a port in use, a locked directory or what else keeps it from starting
     */
    public static LocalPlatform start(PlatformConfig config, Clock clock) throws InterruptedException {
        return start(config, clock, step -> {});
    }

    /** Does so, saying to {@code steps} what comes next. */
    public static LocalPlatform start(PlatformConfig config, Clock clock, Consumer<String> steps)
            throws InterruptedException {
        try {
            return new LocalPlatform(config, clock, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() {
        TopicCreator creator = new TopicCreator(kafka);
        creator.createMissing();
        creator.registerSchemas(kafka.serdes().schemaIds());
    }

    private AlertService alerts() {
        WebConfig web = WebConfig.loopback(config.ports().console());
        return AlertService.start(
                new AlertServiceConfig(
                        kafka,
                        config.company(),
                        web,
                        config.consoleUrl().orElseGet(web::url),
                        state("alerts"),
                        "local",
                        RetryConfig.DEFAULT),
                clock,
                new ViewListener() {});
    }

    private AnalyticsService analytics(ServiceMetrics metrics) {
        return AnalyticsService.start(
                new AnalyticsConfig(config.company(), config.present(), TimingConfig.DEFAULT, engine),
                kafka,
                metrics,
                clock);
    }

    private IngestService ingest() {
        IngestConfig ingest = IngestConfig.on(LOOPBACK, config.ports().push(), pseudonymKey)
                .withTicks(TicksConfig.DEFAULT.afterFirstMention());
        return IngestService.start(ingest, kafka, new ServiceMetrics("ingest-service"), clock);
    }

    private Path state(String service) {
        return config.dataDirectory().resolve(service);
    }

    private static void awaitReady(String what, BooleanSupplier ready) throws InterruptedException {
        long looks = START.toMillis() / LOOK_MILLIS;
        while (!ready.getAsBoolean()) {
            if (looks-- == 0) {
                throw new IllegalStateException(what + " was not ready within " + START.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static String url(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }

    public Addresses addresses() {
        return addresses;
    }

    public KafkaConfig kafka() {
        return kafka;
    }

    /** Replays files into this platform; to be closed by the caller. */
    public FileReplay fileReplay() {
        return new FileReplay(kafka, pseudonymKey, replayMetrics.registry(), clock);
    }

    /** Waits until what was published has gone all the way; see {@link Quiescence}. */
    public boolean awaitQuiet(Duration patience) throws InterruptedException {
        EngineConfig current = engine.of(new Generations(kafka).current());
        return new Quiescence(kafka, current.applicationId()).await(patience);
    }

    @Override
    public void close() {
        closing.close();
    }
}
