package io.vigie.ingest.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The conservation law as counters: {@code vigie_ingest_received_total} equals the sum of {@code
 * vigie_ingest_mentions_total} over its outcomes published, rejected and failed, whenever nothing is under way.
 *
 * <p>The label {@code source} is given by whoever posts, so it takes at most {@value #MAX_SOURCES} values; further
 * sources count as {@code other}.
 */
public final class IngestMetrics {

    static final int MAX_SOURCES = 64;
    private static final String UNKNOWN = "unknown";
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter clamped;
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final Map<String, Counter> published = new ConcurrentHashMap<>();

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.received = Counter.builder("vigie.ingest.received")
                .description("Inputs handed over by a source, one for each mention")
                .register(registry);
        this.clamped = Counter.builder("vigie.ingest.clamped")
                .description("Live mentions whose time was outside the accepted interval around now")
                .register(registry);
    }

    void received() {
        received.increment();
    }

    void clamped() {
        clamped.increment();
    }

    void published(String source) {
        published
                .computeIfAbsent(label(source), label -> counter(label, "published", ""))
                .increment();
    }

    void rejected(@Nullable String source, Reason reason) {
        counter(label(source), "rejected", reason.label()).increment();
    }

    void failed(@Nullable String source, PublishException.Cause cause) {
        counter(label(source), "failed", cause.label()).increment();
    }

    private Counter counter(String source, String outcome, String reason) {
        return Counter.builder("vigie.ingest.mentions")
                .description("Inputs by the exit that they took")
                .tag("source", source)
                .tag("outcome", outcome)
                .tag("reason", reason)
                .register(registry);
    }

    private String label(@Nullable String source) {
        if (source == null) {
            return UNKNOWN;
        }
        String known = sources.get(source);
        if (known != null) {
            return known;
        }
        return sources.size() < MAX_SOURCES ? sources.computeIfAbsent(source, name -> name) : OTHER;
    }
}
