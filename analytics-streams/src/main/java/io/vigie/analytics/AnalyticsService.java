package io.vigie.analytics;

import io.vigie.analytics.topology.AnalyticsEngine;
import io.vigie.analytics.topology.TopologyParts;
import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.GenerationWatch;
import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Generation;
import java.time.Clock;
import java.util.Map;

/**
 * The analytics service in one piece, without a process of its own: the embedded platform runs it beside the others. It
 * runs the current generation: when another becomes that, it lets go of the one and takes up the other.
 */
public final class AnalyticsService implements AutoCloseable {

    private final Engines engines;
    private final GenerationWatch watch;
    private volatile AnalyticsEngine engine;

    private AnalyticsService(Engines engines, Generation generation) {
        this.engines = engines;
        this.engine = engines.start(engines.parts(engines.config().company(), generation));
        this.watch = new GenerationWatch(engines.kafka(), generation, this::follow);
    }

    /**
     * Creates the topics that are missing and starts; returns before partitions are assigned, see {@link #health()}.
     *
     * @throws IllegalArgumentException when topics do not fit together
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be reached
     */
    public static AnalyticsService start(
            AnalyticsConfig config, KafkaConfig kafka, ServiceMetrics metrics, Clock clock) {
        new TopicCreator(kafka).createMissing();
        return new AnalyticsService(new Engines(config, kafka, metrics, clock), new Generations(kafka).current());
    }

    /**
     * Computes a generation that is not the current one, from the first mention that is kept. Its topics must exist. Whoever
     * closes the engine leaves the generation to the services, where it stands.
     */
    public static AnalyticsEngine recompute(
            AnalyticsConfig config, KafkaConfig kafka, Generation generation, ServiceMetrics metrics, Clock clock) {
        Engines engines = new Engines(config, kafka, metrics, clock);
        return engines.startAgain(engines.parts(config.company(), generation));
    }

    /** Under the configuration as it is now: it may be the reason why there is another generation. */
    private void follow(Generation generation) {
        TopologyParts parts = engines.parts(engines.config().present().get(), generation);
        engine.close();
        engine = engines.start(parts);
    }

    /** Alive while Streams may run and runs the current generation; ready once it does. */
    public Health health() {
        return new Health(
                Map.of("streams", () -> engine.isAlive(), "generation", watch::isFollowing),
                Map.of("streams", () -> engine.isRunning()));
    }

    @Override
    public void close() {
        watch.close();
        engine.close();
    }
}
