package io.vigie.analytics;

import io.vigie.analytics.processor.UnderstandingEnricher;
import io.vigie.analytics.topology.AnalyticsEngine;
import io.vigie.analytics.topology.Detection;
import io.vigie.analytics.topology.TopologyParts;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.Understanding;
import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The analytics service in one piece, without a process of its own: the embedded platform runs it beside the others. */
public final class AnalyticsService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AnalyticsService.class);

    private final AnalyticsEngine engine;

    private AnalyticsService(AnalyticsEngine engine) {
        this.engine = engine;
    }

    /**
     * Creates the topics that are missing and starts; returns before partitions are assigned, see {@link #health()}.
     *
     * @throws IllegalArgumentException when topics do not fit together
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be reached
     */
    public static AnalyticsService start(
            AnalyticsConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {
        TopicCreator topics = new TopicCreator(kafka);
        topics.createMissing();
        AvroSerdes serdes = kafka.serdes();
        Understanding understanding = Understanding.of(
                config.company(),
                ConfiguredSentiment.of(config.company().company().sentiment(), metrics.registry()));
        understanding.problems().forEach(problem -> log.warn("query left out: {}", problem));
        TopologyParts parts = new TopologyParts(
                config.company(),
                Detection.of(config.company()),
                config.timing(),
                new UnderstandingEnricher(understanding.understander()),
                serdes,
                metrics.registry(),
                clock,
                partitions(topics));
        return new AnalyticsService(AnalyticsEngine.start(parts, config.engine(), kafka));
    }

    /** A correction meets its mention only if both topics have the same partitions. */
    private static int partitions(TopicCreator topics) {
        int mentions = topics.partitionsOf(Topics.MENTIONS);
        int corrections = topics.partitionsOf(Topics.MENTION_CORRECTIONS);
        if (corrections != mentions) {
            throw new IllegalArgumentException(Topics.MENTION_CORRECTIONS.name() + ": must have as many partitions as "
                    + Topics.MENTIONS.name() + ", " + mentions + ", has " + corrections);
        }
        return mentions;
    }

    /** Alive while Streams may run; ready once it does. */
    public Health health() {
        return new Health(Map.of("streams", engine::isAlive), Map.of("streams", engine::isRunning));
    }

    @Override
    public void close() {
        engine.close();
    }
}
