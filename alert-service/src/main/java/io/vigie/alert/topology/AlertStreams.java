package io.vigie.alert.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.vigie.kit.streams.DeadLetters;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
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
        streams.setUncaughtExceptionHandler(AlertStreams::restart);
        meters.bindTo(registry);
    }

    /** Only what waiting can mend comes here: the dead letters take the rest. */
    private static StreamThreadExceptionResponse restart(Throwable error) {
        log.error("the stream thread failed and is replaced", error);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
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
        streams.close(CLOSING);
        meters.close();
    }
}
