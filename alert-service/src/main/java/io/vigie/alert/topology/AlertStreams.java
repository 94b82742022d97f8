package io.vigie.alert.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.kit.streams.ThreadReplacement;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running topology. */
public final class AlertStreams implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AlertStreams.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics meters;

    public AlertStreams(Topology topology, Properties properties, DeadLetters letters, MeterRegistry registry) {
        properties.putAll(letters.settings());
        this.streams = new KafkaStreams(topology, properties);
        this.meters = new KafkaStreamsMetrics(streams);
        streams.setUncaughtExceptionHandler(new ThreadReplacement(registry, "vigie.alert.thread.replacements"));
        meters.bindTo(registry);
    }

    public AlertStreams start() {
        streams.start();
        return this;
    }

    /** Whether it processes. */
    public boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has not given up. */
    public boolean alive() {
        return !streams.state().hasCompletedShutdown() && streams.state() != KafkaStreams.State.PENDING_ERROR;
    }

    @Override
    public void close() {
        if (!streams.close(CLOSING)) {
            log.warn("streams did not close within {}; open transactions are going to be aborted", CLOSING);
        }
        meters.close();
    }
}
