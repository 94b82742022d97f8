package io.vigie.local.command;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.Reach;
import io.vigie.local.letters.Letter;
import io.vigie.local.letters.LetterBox;
import io.vigie.local.letters.LetterId;
import io.vigie.schemas.catalogue.Topics;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the commands about dead letters reach a running platform. */
final class LettersOptions {

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
     * The platform that runs there. TLS and SASL settings come from the environment, as those of the services.
     *
     * @throws IllegalStateException saying what does not answer
     */
    KafkaConfig running() throws InterruptedException {
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
        Reach.check(kafka, List.of(Topics.DEAD_LETTERS, Topics.REDRIVES));
        return kafka;
    }

    /**
     * Letters by their ids, in the order of the topic.
     *
     * @throws IllegalArgumentException naming those that are not there
     */
    static List<Letter> letters(LetterBox box, List<LetterId> ids) {
        Set<LetterId> wanted = new LinkedHashSet<>(ids);
        List<Letter> found = box.newest(wanted.size(), letter -> wanted.contains(letter.id()));
        found.forEach(letter -> wanted.remove(letter.id()));
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no dead letter " + wanted + ", or no longer");
        }
        return found;
    }
}
