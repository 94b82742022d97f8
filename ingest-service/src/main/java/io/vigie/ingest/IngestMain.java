package io.vigie.ingest;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
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
            TopicsAwaited.DEFAULT.createMissing(kafka);
            ServiceMetrics metrics = new ServiceMetrics("ingest-service").withJvm();
            runUntilStopped(IngestService.start(config, kafka, metrics, Clock.systemUTC()));
        } catch (IllegalArgumentException e) {
            log.error("not started: {}", e.getMessage());
            System.exit(MISCONFIGURED);
        }
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
