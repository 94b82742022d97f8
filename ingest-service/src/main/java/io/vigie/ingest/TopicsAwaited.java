package io.vigie.ingest;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a Kafka that is not there yet, as when all is started at once; not for one that these settings never reach.
 *
 * @param first pause before the second try; the later ones are longer
 * @param most time after which it gives up
 */
record TopicsAwaited(Duration first, Duration most) {

    static final TopicsAwaited DEFAULT = new TopicsAwaited(Duration.ofSeconds(1), Duration.ofMinutes(2));

    private static final Logger log = LoggerFactory.getLogger(TopicsAwaited.class);
    private static final int LONGEST_PAUSE = 10;
    private static final String NO_ADDRESS_YET = "No resolvable bootstrap urls";

    /**
     * Makes every topic of the catalogue exist.
     *
     * @throws IllegalArgumentException when no client can be made of the settings
     * @throws KafkaException when Kafka did not come in time
     */
    void createMissing(KafkaConfig kafka) {
        requireClient(kafka);
        RetryPolicy<Object> untilThere = RetryPolicy.builder()
                .handle(KafkaException.class)
                .withBackoff(first, first.multipliedBy(LONGEST_PAUSE))
                .withMaxDuration(most)
                .withMaxRetries(-1)
                .onRetry(retry -> log.info(
                        "waiting for Kafka at {}: {}", kafka.bootstrapServers(), causes(retry.getLastException())))
                .build();
        Failsafe.with(untilThere).run(() -> new TopicCreator(kafka).createMissing());
    }

    /** A name that nobody resolves yet is one of a Kafka that is not there yet. */
    private static void requireClient(KafkaConfig kafka) {
        try {
            Admin.create(kafka.client()).close();
        } catch (KafkaException e) {
            if (!causes(e).contains(NO_ADDRESS_YET)) {
                throw new IllegalArgumentException("VIGIE_BOOTSTRAP_SERVERS or VIGIE_KAFKA_...: " + causes(e), e);
            }
        }
    }

    private static String causes(@Nullable Throwable failure) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.append(causes.length() == 0 ? "" : ", by ").append(cause);
        }
        return causes.toString();
    }
}
