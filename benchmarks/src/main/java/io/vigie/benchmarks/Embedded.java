package io.vigie.benchmarks;

import io.vigie.embedded.EmbeddedBroker;
import io.vigie.embedded.EmbeddedBrokerConfig;
import io.vigie.embedded.registry.DevelopmentSchemaRegistry;
import io.vigie.embedded.registry.DevelopmentSchemaRegistryConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.nio.file.Path;

/** Broker and registry within this process. */
record Embedded(EmbeddedBroker broker, DevelopmentSchemaRegistry registry) implements AutoCloseable {

    static Embedded in(Path directory) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBrokerConfig(directory, 0));
        try {
            return new Embedded(
                    broker,
                    DevelopmentSchemaRegistry.start(
                            DevelopmentSchemaRegistryConfig.onLoopback(broker.bootstrapServers(), 0)));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    KafkaConfig kafka() {
        return KafkaConfig.plain(broker.bootstrapServers(), registry.url(), Topics.DEFAULT_PARTITIONS);
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
