package io.vigie.ingest.pipeline;

import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every mention, whatever its source: {@link #decide} reads, checks and pseudonymises it, {@link #conclude}
 * stores the mention or its dead letter. Counts every input once on its way in and once on its way out. Thread-safe.
 */
public final class MentionPipeline {

    private static final Logger log = LoggerFactory.getLogger(MentionPipeline.class);

    private final MentionJudge judge;
    private final MentionPublisher publisher;
    private final IngestMetrics metrics;
    private final FailureLog failures;

    public MentionPipeline(MentionJudge judge, MentionPublisher publisher, IngestMetrics metrics, Clock clock) {
        this.judge = judge;
        this.publisher = publisher;
        this.metrics = metrics;
        this.failures = new FailureLog(clock);
    }

    /** Both steps; completes when Kafka has the mention or its dead letter. Never completes exceptionally. */
    public CompletableFuture<Outcome> take(RawMention raw, TimePolicy times) {
        return conclude(decide(raw, times));
    }

    /** Reads and checks; each decision must be concluded, or conservation is lost. */
    public Decision decide(RawMention raw, TimePolicy times) {
        metrics.received();
        return judge.decide(raw, times);
    }

    /** Stores what was decided. Never completes exceptionally. */
    public CompletableFuture<Outcome> conclude(Decision decision) {
        if (decision instanceof Accepted accepted) {
            return publisher
                    .publish(accepted.mention())
                    .handle((stored, failure) -> published(accepted.mention(), failure));
        }
        Refused refused = (Refused) decision;
        return publisher.bury(refused).handle((stored, failure) -> rejected(refused, failure));
    }

    private Outcome published(HeardMention mention, @Nullable Throwable failure) {
        if (failure != null) {
            return failed(mention.source(), failure);
        }
        metrics.published(mention.source());
        if (mention.time().clamped()) {
            metrics.clamped();
        }
        return new Outcome.Published();
    }

    private Outcome rejected(Refused refused, @Nullable Throwable failure) {
        if (failure != null) {
            return failed(refused.source(), failure);
        }
        metrics.rejected(refused.source(), refused.reason());
        return new Outcome.Rejected(refused.reason(), refused.detail());
    }

    private Outcome failed(@Nullable String source, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        PublishException.Cause reason =
                cause instanceof PublishException named ? named.reason() : PublishException.Cause.KAFKA_UNAVAILABLE;
        metrics.failed(source, reason);
        failures.line(reason, cause == null ? failure : cause).ifPresent(line -> log.warn("not stored: {}", line));
        return new Outcome.Failed(reason);
    }
}
