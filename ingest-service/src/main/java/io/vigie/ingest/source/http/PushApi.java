package io.vigie.ingest.source.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.ingest.pipeline.Arrivals;
import io.vigie.ingest.pipeline.LimitsConfig;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.kit.http.RequestRefusedException;
import java.util.function.LongSupplier;

/** What the server needs of the push API: its handler, and the answer to a request that is refused as a whole. */
public final class PushApi {

    private final PushHandler handler;
    private final MeterRegistry registry;

    /**
     * Over a pipeline.
     *
     * @param nanoTicker {@code System::nanoTime}, or a test's
     */
    public PushApi(Ingestion ingestion, PushConfig config, MeterRegistry registry, LongSupplier nanoTicker) {
        Budget budget = new Budget(config.uploads().concurrent(), config.concurrentRequests(), config.inFlightBytes());
        this.registry = registry;
        this.handler = new PushHandler(ingestion, config, budget, nanoTicker);
        Gauge.builder("vigie.ingest.in.flight", budget, Budget::bytesInFlight)
                .baseUnit("bytes")
                .description("Bodies of requests that are being read or wait for Kafka")
                .register(registry);
    }

    /** Where its mentions go. */
    public record Ingestion(MentionPipeline pipeline, Arrivals arrivals, LimitsConfig limits) {}

    Handler handler() {
        return handler;
    }

    void refuse(RequestRefusedException refused, Context context) {
        Counter.builder("vigie.ingest.requests.refused")
                .description("Requests refused as a whole; none of their mentions counts as received")
                .tag("reason", refused.reason())
                .register(registry)
                .increment();
        if (refused.status() == 408) {
            context.header("Connection", "close");
        }
        PushHandler.refuse(context, ProblemDocument.of(refused));
    }
}
