package io.vigie.analytics;

import io.vigie.analytics.processor.UnderstandingEnricher;
import io.vigie.analytics.topology.AnalyticsEngine;
import io.vigie.analytics.topology.Detection;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TopologyParts;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.Understanding;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the engine of a generation under a company's configuration. */
record Engines(AnalyticsConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    /** What an engine is made of; fails, when it has to, before anything is started. */
    TopologyParts parts(VigieConfig company, Generation generation) {
        Understanding understanding = Understanding.of(
                company, ConfiguredSentiment.of(company.company().sentiment(), metrics.registry()));
        understanding.problems().forEach(problem -> log.warn("query left out: {}", problem));
        return new TopologyParts(
                company,
                Detection.of(company),
                config.timing(),
                new UnderstandingEnricher(understanding.understander()),
                kafka.serdes(),
                metrics.registry(),
                clock,
                partitions(new TopicCreator(kafka)),
                generation);
    }

    AnalyticsEngine start(TopologyParts parts) {
        return AnalyticsEngine.start(parts, engine(parts), kafka);
    }

    /** Of history that was read before. */
    AnalyticsEngine startAgain(TopologyParts parts) {
        return AnalyticsEngine.startAgain(parts, engine(parts), kafka);
    }

    private EngineConfig engine(TopologyParts parts) {
        return config.engine().of(parts.generation());
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
}
