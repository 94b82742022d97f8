package io.vigie.analytics;

import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.kafka.KafkaConfig;
import java.nio.file.Path;

/**
 * Reads the service's configuration from environment variables.
 *
 * @param environment the variables
 */
record AnalyticsEnvironment(ServiceEnvironment environment) {

    /**
     * Brands, functions and detection from the directory {@code VIGIE_CONFIG} ({@code config}); state in {@code VIGIE_STATE_DIR}.
     *
     * @throws IllegalArgumentException names the variable that is missing or wrong
     */
    AnalyticsConfig analytics() {
        EngineConfig engine = EngineConfig.in(Path.of(environment.required("VIGIE_STATE_DIR")))
                .withThreads(environment.number("VIGIE_THREADS", 1))
                .withInstanceId(environment.variables().get("VIGIE_INSTANCE_ID"));
        return new AnalyticsConfig(company(), this::company, TimingConfig.DEFAULT, engine);
    }

    private VigieConfig company() {
        return ConfigurationDirectory.load(
                Path.of(environment.orElse("VIGIE_CONFIG", "config")), environment.variables());
    }

    KafkaConfig kafka() {
        return environment.kafka();
    }

    /** Address of metrics and health, which have no login: loopback unless {@code VIGIE_INSECURE_BIND} says otherwise. */
    String httpHost() {
        String host = environment.orElse("VIGIE_HTTP_HOST", "127.0.0.1");
        if (!ServiceEnvironment.isLoopback(host) && !environment.insecureBind()) {
            throw new IllegalArgumentException("VIGIE_HTTP_HOST: " + host
                    + " is not loopback; VIGIE_INSECURE_BIND=true if something in front of the service protects it");
        }
        return host;
    }

    int httpPort() {
        return environment.port("VIGIE_HTTP_PORT", 8402);
    }
}
