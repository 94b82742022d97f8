package io.vigie.local.command;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.Reach;
import io.vigie.schemas.catalogue.TopicSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How commands reach a platform that runs. */
final class RunningOptions {

    private static final String BOOTSTRAP = "VIGIE_BOOTSTRAP_SERVERS";
    private static final String REGISTRY = "VIGIE_REGISTRY_URL";

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka (default: VIGIE_BOOTSTRAP_SERVERS, else that of vigie up, 127.0.0.1:8404).")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "Schema registry (default: VIGIE_REGISTRY_URL, else that of vigie up, http://127.0.0.1:8403).")
    private @Nullable String registry;

    /**
     * The platform that runs there and has some topics. TLS and SASL settings come from the environment, as those of the services.
     *
     * @throws IllegalStateException saying what does not answer
     */
    KafkaConfig running(TopicSpec<?>... topics) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(Home.environment());
        environment.putIfAbsent(BOOTSTRAP, "127.0.0.1:8404");
        environment.putIfAbsent(REGISTRY, "http://127.0.0.1:8403");
        if (bootstrap != null) {
            environment.put(BOOTSTRAP, bootstrap);
        }
        if (registry != null) {
            environment.put(REGISTRY, registry);
        }
        KafkaConfig kafka = new ServiceEnvironment(environment).kafka();
        Reach.check(kafka, List.of(topics));
        return kafka;
    }
}
