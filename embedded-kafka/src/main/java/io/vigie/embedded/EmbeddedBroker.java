package io.vigie.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running single-node Kafka: broker and controller in this process, listening on 127.0.0.1 only. What was written
 * survives both {@link #close()} and a killed process.
 *
 * <p>The only class that touches Kafka's internal server API, which may change with any Kafka version.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DataDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts and returns when clients are served, whether the thread is interrupted or not.
     *
     * @throws DataDirectoryLockedException when another broker owns the directory
     * @throws PortInUseException when the port is taken
     * @throws EmbeddedBrokerException when the directory cannot be used or Kafka does not start
     */
    public static EmbeddedBroker start(EmbeddedBrokerConfig config) {
        DataDirectory directory = DataDirectory.own(config.dataDir());
        try {
            return start(directory, LoopbackPorts.choose(config.port()));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(DataDirectory directory, LoopbackPorts.Ports ports) {
        if (!directory.isFormatted()) {
            format(directory.log());
        }
        Properties settings = BrokerSettings.of(directory.log(), ports);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            startUndisturbed(server);
        } catch (ExecutionException e) {
            server.shutdown();
            throw new EmbeddedBrokerException("Kafka did not start on " + directory.log(), e);
        }
        LOG.info("Embedded Kafka listens on 127.0.0.1:{}, data in {}", ports.client(), directory.log());
        return new EmbeddedBroker(directory, server, ports.client());
    }

    /**
     * Kafka whose start is interrupted neither starts nor stops cleanly. So whoever is interrupted learns of it when it has
     * started, and can close it.
     */
    private static void startUndisturbed(KafkaRaftServer server) throws ExecutionException {
        FutureTask<?> startup = new FutureTask<>(server::startup, null);
        new Thread(startup, "vigie-broker-start").start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    startup.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void format(Path log) {
        try (PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (Exception e) {
            throw new EmbeddedBrokerException("data directory " + log + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops cleanly and releases the directory; waits until that is done. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
