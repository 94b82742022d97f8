package io.vigie.alert;

import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.VigieConfig;
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
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;
    private static final String CONSOLE_URL = "VIGIE_CONSOLE_URL";
    private static final int PORT = 8400;

    private AlertMain() {}

    /** Runs until the process is asked to end. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(config(new ServiceEnvironment(System.getenv())));
        } catch (IllegalArgumentException | InvalidConfigurationException e) {
            log.error("not started: {}", e.getMessage());
            System.exit(MISCONFIGURED);
        } catch (RuntimeException e) {
            log.error("not started: {}", e.getMessage(), e);
            System.exit(FAILED);
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

    static AlertServiceConfig config(ServiceEnvironment environment) {
        WebConfig web = new WebConfig(
                environment.orElse("VIGIE_HTTP_HOST", "127.0.0.1"),
                environment.port("VIGIE_HTTP_PORT", PORT),
                environment.insecureBind(),
                environment.names());
        VigieConfig company = ConfigurationDirectory.load(
                Path.of(environment.orElse("VIGIE_CONFIG", "config")), environment.variables());
        return new AlertServiceConfig(
                environment.kafka(),
                company,
                web,
                environment.webAddress(CONSOLE_URL).orElseGet(() -> ownAddress(web, company)),
                Path.of(environment.orElse("VIGIE_STATE_DIR", "state/alert-service")),
                environment.orElse("VIGIE_INSTANCE_ID", environment.orElse("HOSTNAME", "1")),
                RetryConfig.DEFAULT);
    }

    private static URI ownAddress(WebConfig web, VigieConfig company) {
        if (web.isEverywhere() && company.receivers().stream().anyMatch(ReceiverConfig.Email.class::isInstance)) {
            log.warn("mails link to {}, which works on this machine only: set {}", web.url(), CONSOLE_URL);
        }
        return web.url();
    }
}
