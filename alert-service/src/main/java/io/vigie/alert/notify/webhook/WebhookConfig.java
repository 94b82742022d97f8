package io.vigie.alert.notify.webhook;

import io.vigie.configuration.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * One webhook.
 *
 * @param url http or https address
 * @param secret key of the signature
 * @param connectTimeout longest time to connect
 * @param timeout longest time from request to the head of the answer
 */
public record WebhookConfig(URI url, Secret secret, Duration connectTimeout, Duration timeout) {

    public static WebhookConfig of(URI url, Secret secret) {
        return new WebhookConfig(url, secret, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
}
