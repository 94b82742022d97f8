package io.vigie.ingest;

import io.vigie.ingest.pipeline.Arrivals;
import io.vigie.ingest.pipeline.IngestMetrics;
import io.vigie.ingest.pipeline.LiveTicks;
import io.vigie.ingest.pipeline.MentionJudge;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.MentionPublisher;
import io.vigie.ingest.pipeline.Pseudonymiser;
import io.vigie.ingest.publish.KafkaMentionPublisher;
import io.vigie.ingest.source.http.PushApi;
import io.vigie.ingest.source.http.PushServer;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The running service: push API, pipeline and publisher, started and stopped as one. */
public final class IngestService implements AutoCloseable {

    /** A request that was taken is answered when Kafka has it or has given up, and needs a moment to say so. */
    private static final Duration BEYOND_KAFKA = Duration.ofSeconds(5);

    private final PushServer server;
    private final ScheduledExecutorService ticker;
    private final MentionPublisher publisher;
    private final ServiceMetrics metrics;

    private IngestService(
            PushServer server, ScheduledExecutorService ticker, MentionPublisher publisher, ServiceMetrics metrics) {
        this.server = server;
        this.ticker = ticker;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Starts on a Kafka whose catalogue topics exist; closes the metrics when it is closed. */
    public static IngestService start(IngestConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {
        return start(
                config,
                new KafkaMentionPublisher(kafka, config.publisher(), clock, metrics.registry()),
                metrics,
                clock);
    }

    /** Starts over any publisher, which it closes when it is closed. */
    static IngestService start(IngestConfig config, MentionPublisher publisher, ServiceMetrics metrics, Clock clock) {
        Arrivals arrivals = new Arrivals(clock);
        PushApi api = new PushApi(
                new PushApi.Ingestion(pipeline(config, publisher, metrics, clock), arrivals, config.limits()),
                config.push(),
                metrics.registry(),
                metrics.registry().config().clock()::monotonicTime);
        Health health = new Health(Map.of(), Map.of("kafka", publisher::healthy));
        Duration patience = config.publisher().giveUpAfter().plus(BEYOND_KAFKA);
        PushServer server = new PushServer(config.push(), api, new ManagementRoutes(metrics, health), patience);
        ScheduledExecutorService ticker = ticker(new LiveTicks(publisher, arrivals, config.ticks(), clock), config);
        IngestService service = new IngestService(server, ticker, publisher, metrics);
        try {
            server.start();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static MentionPipeline pipeline(
            IngestConfig config, MentionPublisher publisher, ServiceMetrics metrics, Clock clock) {
        Pseudonymiser pseudonymiser = new Pseudonymiser(config.pseudonymKey());
        MentionJudge judge = new MentionJudge(config.limits(), pseudonymiser, Identities.REQUIRED);
        return new MentionPipeline(judge, publisher, new IngestMetrics(metrics.registry()), clock);
    }

    private static ScheduledExecutorService ticker(LiveTicks ticks, IngestConfig config) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "vigie-ingest-ticks");
            thread.setDaemon(true);
            return thread;
        });
        long millis = config.ticks().every().toMillis();
        if (millis > 0) {
            var unused = ticker.scheduleAtFixedRate(ticks::tick, millis, millis, TimeUnit.MILLISECONDS);
        }
        return ticker;
    }

    /** The port of push API, metrics and health. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        ticker.shutdownNow();
        publisher.close();
        metrics.close();
    }
}
