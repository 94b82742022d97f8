package io.vigie.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.ingest.pipeline.InMemoryPublisher;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.ingest.pipeline.TicksConfig;
import io.vigie.ingest.source.http.PushConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.testkit.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The service on a free port of the loopback, over a publisher in memory, and a client for it. */
final class RunningIngest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final InMemoryPublisher publisher = new InMemoryPublisher();
    final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    final ServiceMetrics metrics = new ServiceMetrics("ingest-service");
    final IngestService service;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningIngest(PushConfig push) {
        IngestConfig config = IngestConfig.on("127.0.0.1", 0, Pipelines.KEY)
                .withPush(push)
                .withTicks(new TicksConfig(Duration.ZERO, Duration.ZERO, true));
        service = IngestService.start(config, publisher, metrics, clock);
    }

    static RunningIngest withDefaults() {
        return new RunningIngest(PushConfig.on("127.0.0.1", 0));
    }

    MeterRegistry registry() {
        return metrics.registry();
    }

    Answer post(String contentType, String body) {
        return send(request(contentType).POST(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String contentType) {
        return HttpRequest.newBuilder(uri("/v1/mentions")).header("Content-Type", contentType);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    HttpClient client() {
        return client;
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
