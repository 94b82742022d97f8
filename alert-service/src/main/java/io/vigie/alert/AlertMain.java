package io.vigie.alert;

import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.yaml.InvalidConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the alert service by itself, configured by its environment. */
public final class AlertMain {

    private static final Logger log = LoggerFactory.getLogger(AlertMain.class);
    private static final int MISCONFIGURED = 2;
    private static final int PORT = 8400;

    private AlertMain() {}

    /** Runs until the process is asked to end. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(config(new ServiceEnvironment(System.getenv())));
        } catch (IllegalArgumentException | InvalidConfigurationException e) {
            log.error("not started: {}", e.getMessage());
            System.exit(MISCONFIGURED);
        }
    }

    private static void run(AlertServiceConfig config) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AlertService service = AlertService.start(config, Clock.systemUTC(), new ViewListener() {});
        service.metrics().withJvm();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            ended.countDown();
        }));
        ended.await();
    }

    private static AlertServiceConfig config(ServiceEnvironment environment) {
        WebConfig web = new WebConfig(
                environment.orElse("VIGIE_HTTP_HOST", "127.0.0.1"),
                environment.port("VIGIE_HTTP_PORT", PORT),
                environment.insecureBind(),
                environment.names());
        return new AlertServiceConfig(
                environment.kafka(),
                ConfigurationDirectory.load(
                        Path.of(environment.orElse("VIGIE_CONFIG", "config")), environment.variables()),
                web,
                URI.create(environment.orElse("VIGIE_CONSOLE_URL", web.url().toString())),
                Path.of(environment.orElse("VIGIE_STATE_DIR", "state/alert-service")),
                environment.orElse("VIGIE_INSTANCE_ID", environment.orElse("HOSTNAME", "1")),
                RetryConfig.DEFAULT);
    }
}
