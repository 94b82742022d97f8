package io.vigie.alert;

import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the alert service by itself, configured by its environment. */
public final class AlertMain {

    private static final String PORT = "8400";

    private AlertMain() {}

    /** Runs until the process is asked to end. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        CountDownLatch ended = new CountDownLatch(1);
        AlertService service = AlertService.start(config(environment), Clock.systemUTC(), new ViewListener() {});
        service.metrics().withJvm();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            ended.countDown();
        }));
        ended.await();
    }

    private static AlertServiceConfig config(Map<String, String> environment) {
        WebConfig web = web(environment);
        return new AlertServiceConfig(
                kafka(environment),
                ConfigurationDirectory.load(Path.of(environment.getOrDefault("VIGIE_CONFIG", "config")), environment),
                web,
                URI.create(
                        environment.getOrDefault("VIGIE_CONSOLE_URL", web.url().toString())),
                Path.of(environment.getOrDefault("VIGIE_STATE_DIR", "state/alert-service")),
                environment.getOrDefault("VIGIE_INSTANCE", environment.getOrDefault("HOSTNAME", "1")),
                RetryConfig.DEFAULT);
    }

    private static KafkaConfig kafka(Map<String, String> environment) {
        int partitions = Integer.parseInt(
                environment.getOrDefault("VIGIE_PARTITIONS", Integer.toString(Topics.DEFAULT_PARTITIONS)));
        return new KafkaConfig(
                environment.getOrDefault("VIGIE_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
                environment.getOrDefault("VIGIE_REGISTRY_URL", "http://127.0.0.1:8081"),
                partitions,
                Short.parseShort(environment.getOrDefault("VIGIE_REPLICATION", "1")),
                Map.of(),
                Map.of());
    }

    private static WebConfig web(Map<String, String> environment) {
        return new WebConfig(
                environment.getOrDefault("VIGIE_HTTP_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("VIGIE_HTTP_PORT", PORT)),
                Boolean.parseBoolean(environment.getOrDefault("VIGIE_INSECURE_BIND", "false")));
    }
}
