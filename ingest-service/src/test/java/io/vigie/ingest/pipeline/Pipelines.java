package io.vigie.ingest.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import java.time.Clock;

/** Pipelines as the tests need them, and what their counters say. */
public final class Pipelines {

    public static final PseudonymKey KEY = PseudonymKey.of("a key for tests only");
    public static final Pseudonymiser PSEUDONYMISER = new Pseudonymiser(KEY);

    private Pipelines() {}

    public static MentionPipeline over(MentionPublisher publisher, MeterRegistry registry, Identities identities) {
        return new MentionPipeline(judge(identities), publisher, new IngestMetrics(registry), Clock.systemUTC());
    }

    public static MentionJudge judge(Identities identities) {
        return new MentionJudge(LimitsConfig.DEFAULT, PSEUDONYMISER, identities);
    }

    public static long received(MeterRegistry registry) {
        return (long) registry.get("vigie.ingest.received").counter().count();
    }

    public static long left(MeterRegistry registry, String outcome) {
        return (long) registry.find("vigie.ingest.mentions").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Whether every input that came in has left, by one exit. */
    public static boolean conserved(MeterRegistry registry) {
        return received(registry)
                == left(registry, "published") + left(registry, "rejected") + left(registry, "failed");
    }
}
