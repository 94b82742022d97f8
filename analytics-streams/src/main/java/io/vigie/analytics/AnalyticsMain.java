package io.vigie.analytics;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.ManagementServer;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.kit.yaml.InvalidConfigurationException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the analytics service as a process of its own, configured by environment variables, until it is told to stop. */
public final class AnalyticsMain {

    private static final Logger log = LoggerFactory.getLogger(AnalyticsMain.class);
    private static final int MISCONFIGURED = 2;

    private AnalyticsMain() {}

    public static void main(String[] arguments) {
        AnalyticsEnvironment environment = new AnalyticsEnvironment(new ServiceEnvironment(System.getenv()));
        try {
            AnalyticsConfig config = environment.analytics();
            run(config, environment.kafka(), environment.httpHost(), environment.httpPort());
        } catch (IllegalArgumentException | InvalidConfigurationException e) {
            log.error("not started: {}", e.getMessage());
            System.exit(MISCONFIGURED);
        }
    }

    private static void run(AnalyticsConfig config, KafkaConfig kafka, String host, int port) {
        ServiceMetrics metrics = new ServiceMetrics("analytics-streams").withJvm();
        AnalyticsService service = AnalyticsService.start(config, kafka, metrics, Clock.systemUTC());
        ManagementRoutes management = new ManagementRoutes(metrics, service.health());
        ManagementServer server = ManagementServer.start(management, host, port);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            service.close();
                            metrics.close();
                        },
                        "vigie-analytics-stop"));
    }
}
