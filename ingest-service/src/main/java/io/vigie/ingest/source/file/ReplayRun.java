package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Decision;
import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.MentionPublisher;
import io.vigie.ingest.pipeline.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replay under way: its place and its counts. Runs once, in one thread, which keeps mentions and ticks in order.
 */
final class ReplayRun {

    private static final Logger log = LoggerFactory.getLogger(ReplayRun.class);

    private final MentionPipeline pipeline;
    private final ReplayConfig config;
    private final ReplayProgress progress;
    private final Clock clock;
    private final ReplayTicks ticks;
    private final Semaphore inFlight;
    private final Tally tally = new Tally();
    private final List<ReplayResult.Refusal> firstRefused = new ArrayList<>();
    private volatile boolean tickFailed;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long lines;
    private long outOfOrder;
    private boolean complete = true;

    ReplayRun(MentionPipeline pipeline, MentionPublisher publisher, Pacer pacer, Setup setup) {
        this.pipeline = pipeline;
        this.config = setup.config();
        this.progress = setup.progress();
        this.clock = setup.clock();
        this.ticks = new ReplayTicks(config, publisher, pacer, this::watch);
        this.inFlight = new Semaphore(config.maxInFlight());
    }

    /** What one run is given. */
    record Setup(ReplayConfig config, ReplayProgress progress, Clock clock) {}

    ReplayResult run(MergedMentions mentions) throws InterruptedException {
        for (Decision decision = mentions.next(); decision != null; decision = mentions.next()) {
            lines++;
            if (decision instanceof Accepted accepted) {
                follow(accepted.mention().time().publishedAt());
            } else if (decision instanceof Refused refused) {
                remember(refused);
            }
            handOver(decision);
            progress.line(lines, last);
            if (complete && (tally.anyFailed() || tickFailed)) {
                complete = false;
                mentions.stopReading();
            }
        }
        complete &= mentions.wholeFiles();
        end();
        progress.tell(lines, last);
        mentions.openEnds()
                .forEach(row -> log.warn("{}: no line end follows; its last cell may have been longer", row));
        return result(mentions.openEnds());
    }

    private void follow(Instant eventTime) throws InterruptedException {
        Instant latest = last;
        if (latest != null && eventTime.isBefore(latest)) {
            outOfOrder++;
            first = first == null || eventTime.isBefore(first) ? eventTime : first;
            return;
        }
        ticks.before(eventTime);
        first = first == null ? eventTime : first;
        last = eventTime;
    }

    private void remember(Refused refused) {
        if (firstRefused.size() < ReplayResult.TOLD || refused.reason() == Reason.UNREADABLE_FILE) {
            firstRefused.add(new ReplayResult.Refusal(
                    String.valueOf(refused.place()), refused.reason().label(), refused.detail()));
        }
    }

    private void handOver(Decision decision) throws InterruptedException {
        inFlight.acquire();
        var unused = pipeline.conclude(decision).whenComplete((outcome, never) -> {
            tally.add(outcome);
            inFlight.release();
        });
    }

    /** A tick takes the place of a mention while Kafka has not acknowledged it. */
    private void watch(CompletableFuture<Void> tick) {
        inFlight.acquireUninterruptibly();
        if (!config.speed().isMax()) {
            progress.tell(lines, last);
        }
        var unused = tick.whenComplete((stored, failure) -> {
            tickFailed |= failure != null;
            inFlight.release();
        });
    }

    private void end() throws InterruptedException {
        Instant latest = last;
        if (latest != null && !tally.anyFailed()) {
            ticks.end(latest, clock.instant());
        }
        inFlight.acquire(config.maxInFlight());
    }

    private ReplayResult result(List<String> openEnds) {
        return new ReplayResult(
                lines,
                tally.published(),
                tally.rejected(),
                firstRefused,
                openEnds,
                tally.failed(),
                outOfOrder,
                ticks.count(),
                first,
                last,
                complete && !tally.anyFailed() && !tickFailed);
    }
}
