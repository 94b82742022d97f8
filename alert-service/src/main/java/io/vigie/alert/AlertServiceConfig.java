package io.vigie.alert;

import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.KafkaConfig;
import java.net.URI;
import java.nio.file.Path;

/**
 * What the alert service needs to run.
 *
 * @param kafka broker and registry
 * @param company the company's configuration
 * @param web where the API and the console listen
 * @param consoleUrl address of the console as people reach it, to which mails link
 * @param stateDirectory where stores are kept on this machine
 * @param instance name of this process among those of the service, the same after a restart
 * @param retries how persistently receivers are tried
 */
public record AlertServiceConfig(
        KafkaConfig kafka,
        VigieConfig company,
        WebConfig web,
        URI consoleUrl,
        Path stateDirectory,
        String instance,
        RetryConfig retries) {

    /** With the console reached at the address on which it listens. */
    public AlertServiceConfig(
            KafkaConfig kafka,
            VigieConfig company,
            WebConfig web,
            Path stateDirectory,
            String instance,
            RetryConfig retries) {
        this(kafka, company, web, web.url(), stateDirectory, instance, retries);
    }
}
