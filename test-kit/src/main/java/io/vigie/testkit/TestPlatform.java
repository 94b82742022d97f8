package io.vigie.testkit;

import io.vigie.embedded.EmbeddedBroker;
import io.vigie.embedded.EmbeddedBrokerConfig;
import io.vigie.embedded.registry.DevelopmentSchemaRegistry;
import io.vigie.embedded.registry.DevelopmentSchemaRegistryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real broker and registry, started at first use and shared by all tests of the JVM: tests keep apart by names, which
 * {@link #uniqueName} gives. Data lie in a temporary directory that goes with the JVM.
 */
public final class TestPlatform {
    private static final long PATIENCE_SECONDS = 30;

    private final EmbeddedBroker broker;
    private final DevelopmentSchemaRegistry registry;
    private final AtomicInteger names = new AtomicInteger();

    private TestPlatform(EmbeddedBroker broker, DevelopmentSchemaRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    public static TestPlatform shared() {
        return Holder.SHARED;
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** For {@code schema.registry.url}. */
    public String registryUrl() {
        return registry.url();
    }

    /** A name no other test of this JVM has: for a topic, a group or a Streams application. */
    public String uniqueName(String prefix) {
        return prefix + "-" + names.incrementAndGet();
    }

    /** Makes a topic of this many partitions under a name of its own, and answers with the name. */
    public String newTopic(String prefix, int partitions) {
        String name = uniqueName(prefix);
        createTopics(new NewTopic(name, partitions, (short) 1));
        return name;
    }

    public void createTopics(NewTopic... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            List<NewTopic> wanted = Arrays.asList(topics);
            admin.createTopics(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics cannot be made: " + Arrays.toString(topics), e);
        }
    }

    private static TestPlatform start() {
        try {
            Path dataDir = Files.createTempDirectory("vigie-test-platform");
            EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBrokerConfig(dataDir, 0));
            DevelopmentSchemaRegistry registry = DevelopmentSchemaRegistry.start(
                    DevelopmentSchemaRegistryConfig.onLoopback(broker.bootstrapServers(), 0));
            TestPlatform platform = new TestPlatform(broker, registry);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.stop(dataDir), "test-platform-stop"));
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    private void stop(Path dataDir) {
        registry.close();
        broker.close();
        TemporaryFiles.delete(dataDir);
    }

    /** Initialised by the first test that asks. */
    private static final class Holder {
        private static final TestPlatform SHARED = start();
    }
}
