package io.vigie.ingest;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the ingest service as a process of its own, configured by environment variables, until it is told to stop. */
public final class IngestMain {

    private static final Logger log = LoggerFactory.getLogger(IngestMain.class);
    private static final int MISCONFIGURED = 2;

    private IngestMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        IngestEnvironment environment = new IngestEnvironment(new ServiceEnvironment(System.getenv()));
        try {
            IngestConfig config = environment.ingest();
            KafkaConfig kafka = environment.kafka();
            waitForTopics(kafka);
            ServiceMetrics metrics = new ServiceMetrics("ingest-service").withJvm();
            runUntilStopped(IngestService.start(config, kafka, metrics, Clock.systemUTC()));
        } catch (IllegalArgumentException e) {
            log.error("not started: {}", e.getMessage());
            System.exit(MISCONFIGURED);
        }
    }

    private static void waitForTopics(KafkaConfig kafka) {
        RetryPolicy<Object> untilThere = RetryPolicy.builder()
                .handle(KafkaException.class)
                .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .withMaxDuration(Duration.ofMinutes(2))
                .withMaxRetries(-1)
                .onRetry(retry -> log.info("waiting for Kafka at {}", kafka.bootstrapServers()))
                .build();
        Failsafe.with(untilThere).run(() -> new TopicCreator(kafka).createMissing());
    }

    private static void runUntilStopped(IngestService service) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            stopped.countDown();
                        },
                        "vigie-ingest-stop"));
        stopped.await();
    }
}
