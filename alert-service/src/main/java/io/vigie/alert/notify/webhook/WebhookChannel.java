package io.vigie.alert.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.notify.Channel;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts signed JSON. A redirect is not followed: the signed body goes where it was configured to go, or nowhere. */
public final class WebhookChannel implements Channel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private final WebhookConfig config;
    private final Signature signature;
    private final Clock clock;
    private final HttpClient client;

    public WebhookChannel(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.signature = new Signature(config.secret().value());
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Delivery send(Message message) {
        try {
            HttpResponse<InputStream> answer = client.send(request(message), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return judged(answer.statusCode());
        } catch (HttpTimeoutException e) {
            return new Delivery.Unavailable("timeout");
        } catch (IOException e) {
            return new Delivery.Unavailable("connection-failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Unavailable("interrupted");
        }
    }

    private HttpRequest request(Message message) {
        byte[] body = body(message);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(config.url())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "vigie-alert-service")
                .header("Idempotency-Key", message.notificationId())
                .header("Vigie-Timestamp", timestamp)
                .header("Vigie-Signature", signature.of(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] body(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notification_id", message.notificationId());
        body.put("receiver", message.receiver());
        body.put("cause", message.cause());
        body.put("alert", message.alert());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of texts and numbers is always JSON", e);
        }
    }

    private static Delivery judged(int status) {
        if (status / 100 == 2) {
            return new Delivery.Sent();
        }
        boolean later = status >= 500 || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
        return later ? new Delivery.Unavailable("http-" + status) : new Delivery.Refused("http-" + status);
    }
}
