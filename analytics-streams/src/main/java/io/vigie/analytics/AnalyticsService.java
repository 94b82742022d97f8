package io.vigie.analytics;

import io.javalin.Javalin;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.error.DeadLetters;
import io.vigie.analytics.processor.JudgingEnricher;
import io.vigie.analytics.topology.StreamsSettings;
import io.vigie.analytics.topology.TopologyParts;
import io.vigie.analytics.topology.VigieTopology;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: understanding, the topology, metrics and health, started and stopped as one. */
public final class AnalyticsService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AnalyticsService.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final Understanding understanding;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final ServiceMetrics metrics;
    private final Javalin server;

    private AnalyticsService(AnalyticsConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {
        this.metrics = metrics;
        VigieConfig company = config.company();
        understanding = Understanding.of(company.brands(), company.functions(), LinearSentimentScorer.builtIn());
        understanding.problems().forEach(problem -> log.error("a query is left out: {}", problem));
        AvroSerdes serdes = kafka.serdes();
        TopologyParts parts = new TopologyParts(
                company,
                detector(company),
                config.timing(),
                new JudgingEnricher(understanding.understander()),
                serdes,
                metrics.registry(),
                clock,
                kafka.partitions());
        Properties settings =
                StreamsSettings.of(config.engine(), kafka, new DeadLetters(serdes, clock, metrics.registry()));
        streams = new KafkaStreams(VigieTopology.build(parts, settings), settings);
        streams.setUncaughtExceptionHandler(AnalyticsService::replace);
        streamsMetrics = new KafkaStreamsMetrics(streams);
        streamsMetrics.bindTo(metrics.registry());
        server = server(new ManagementRoutes(metrics, health()));
    }

    /** Starts on a Kafka whose catalogue topics exist; closes the metrics when it is closed. */
    public static AnalyticsService start(
            AnalyticsConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {
        AnalyticsService service = new AnalyticsService(config, kafka, metrics, clock);
        try {
            service.streams.start();
            service.server.start(config.host(), config.port());
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    static DetectorConfig detector(VigieConfig company) {
        DetectionConfig detection = company.detection();
        return DetectorConfig.defaults(company.company().timeZone())
                .withFalseAlarmsPerKeyAndMonth(detection.falseAlarmsPerKeyAndMonth())
                .withWarmUp(detection.warmUp())
                .withMinimumCount(detection.minimumCount());
    }

    /** What is thrown here is no poison (that has its handlers): broker or registry are away, so try again. */
    private static StreamThreadExceptionResponse replace(Throwable failure) {
        log.error("a stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private Health health() {
        return new Health(
                Map.of("streams", () -> streams.state() != KafkaStreams.State.ERROR), Map.of("streams", this::ready));
    }

    private static Javalin server(ManagementRoutes management) {
        return Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            management.addTo(settings.routes);
        });
    }

    /** Whether it processes. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Port of metrics and health. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        streamsMetrics.close();
        streams.close(CLOSING);
        understanding.close();
        metrics.close();
    }
}
