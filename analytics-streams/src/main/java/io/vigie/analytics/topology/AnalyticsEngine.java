package io.vigie.analytics.topology;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.kit.streams.ThreadReplacement;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology, running. */
public final class AnalyticsEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AnalyticsEngine.class);
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final CloseOptions closing;

    private AnalyticsEngine(KafkaStreams streams, KafkaStreamsMetrics metrics, CloseOptions closing) {
        this.streams = streams;
        this.metrics = metrics;
        this.closing = closing;
    }

    /** Starts it; returns before it has partitions, see {@link #isRunning()}. */
    public static AnalyticsEngine start(TopologyParts parts, EngineConfig engine, KafkaConfig kafka) {
        return start(parts, engine, kafka, deadLetters(parts));
    }

    /** As {@link #start}, for history that was read before: its dead letters have been written, and are counted only. */
    public static AnalyticsEngine startAgain(TopologyParts parts, EngineConfig engine, KafkaConfig kafka) {
        return start(parts, engine, kafka, deadLetters(parts).countedOnly());
    }

    private static DeadLetters deadLetters(TopologyParts parts) {
        return new DeadLetters("analytics-streams", parts.serdes(), parts.clock(), parts.metrics());
    }

    private static AnalyticsEngine start(
            TopologyParts parts, EngineConfig engine, KafkaConfig kafka, DeadLetters deadLetters) {
        Properties settings = StreamsSettings.of(engine, kafka, deadLetters);
        KafkaStreams streams = new KafkaStreams(VigieTopology.build(parts, settings), settings);
        streams.setUncaughtExceptionHandler(
                new ThreadReplacement(parts.metrics(), "vigie.analytics.thread.replacements"));
        streams.setStateListener((now, before) -> log.info("streams {} -> {}", before, now));
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(parts.metrics());
        streams.start();
        return new AnalyticsEngine(streams, metrics, closing(engine));
    }

    /** Has partitions and processes them. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** May yet run: starting, rebalancing or running. */
    public boolean isAlive() {
        return !streams.state().hasCompletedShutdown() && !streams.state().isShuttingDown();
    }

    /** A named instance comes back for its partitions; a nameless one leaves them to the others at once. */
    private static CloseOptions closing(EngineConfig engine) {
        return CloseOptions.timeout(CLOSING)
                .withGroupMembershipOperation(
                        engine.instanceId() == null
                                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    @Override
    public void close() {
        metrics.close();
        if (!streams.close(closing)) {
            log.warn("streams did not close within {}; open transactions are going to be aborted", CLOSING);
        }
    }
}
