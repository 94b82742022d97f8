package io.vigie.ingest;

import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.source.http.PushToken;
import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.http.UploadConfig;
import io.vigie.kit.kafka.KafkaConfig;
import java.time.Duration;

/**
 * Reads the service's configuration from environment variables, which {@code docs/configuration.md} explains.
 *
 * @param environment the variables
 */
record IngestEnvironment(ServiceEnvironment environment) {

    private static final int DEFAULT_PORT = 8401;

    /**
     * The service's configuration.
     *
     * @throws IllegalArgumentException names the variable that is missing or wrong
     */
    IngestConfig ingest() {
        String host = environment.orElse("VIGIE_HTTP_HOST", "127.0.0.1");
        int port = environment.port("VIGIE_HTTP_PORT", DEFAULT_PORT);
        IngestConfig config = IngestConfig.on(host, port, PseudonymKey.of(environment.required("VIGIE_PSEUDONYM_KEY")));
        config = config.withPush(config.push().withUploads(uploads()).withNames(environment.names()));
        String token = environment.variables().get("VIGIE_INGEST_TOKEN");
        if (token != null && !token.isBlank()) {
            return config.withPush(config.push().withToken(new PushToken(token)));
        }
        if (!ServiceEnvironment.isLoopback(host) && !environment.insecureBind()) {
            throw new IllegalArgumentException("VIGIE_INGEST_TOKEN: is required to listen on " + host
                    + "; VIGIE_INSECURE_BIND=true if something in front of the service authenticates");
        }
        return config;
    }

    private UploadConfig uploads() {
        UploadConfig otherwise = UploadConfig.DEFAULT;
        int seconds = environment.positive(
                "VIGIE_INGEST_BODY_SECONDS", (int) otherwise.within().toSeconds());
        int rate = environment.positive("VIGIE_INGEST_BODY_BYTES_PER_SECOND", otherwise.bytesPerSecond());
        return otherwise.withLimits(Duration.ofSeconds(seconds), rate);
    }

    KafkaConfig kafka() {
        return environment.kafka();
    }
}
