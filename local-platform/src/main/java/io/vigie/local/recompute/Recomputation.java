package io.vigie.local.recompute;

import io.vigie.alert.topology.StreamsConfigs;
import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.topology.AnalyticsEngine;
import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.local.kafka.TopicReader;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the next generation from the first mention that is kept, beside the services, which go on with the current one;
 * then makes it the current one, which they follow. Until that one record is written nobody reads the new topics, so that
 * whatever fails before leaves everything as it was; the next try begins by deleting what is left of it.
 */
public final class Recomputation {

    /** Behind by no more than this, the services can take it from there. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(Recomputation.class);

    private final KafkaConfig kafka;
    private final AnalyticsConfig config;
    private final Clock clock;
    private final Generations generations;

    /** Hears how far it is. */
    public interface Listener {

        /** Computing a generation; the services go on with another. */
        default void started(int generation, int current) {}

        /** So many records of mentions and corrections are behind it, of so many. */
        default void progressed(long records, long all) {}
    }

    /**
     * Under a configuration.
     *
     * @param config with a directory for local state that nobody else uses
     */
    public Recomputation(KafkaConfig kafka, AnalyticsConfig config, Clock clock) {
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
        this.generations = new Generations(kafka);
    }

    /**
     * Does all of it; returns when the switch is written.
     *
     * @throws IllegalStateException saying why nothing was switched
     */
    public Recomputed run(Listener listener) throws InterruptedException {
        Generation current = generations.current();
        Generation next = prepare(current);
        listener.started(next.number(), current.number());
        try (ServiceMetrics metrics = new ServiceMetrics("recompute")) {
            compute(next, metrics, listener);
            requireAlertsHaveRead(current);
            Recomputed recomputed = account(current, next, metrics);
            requireSomeCounted(recomputed);
            new HistoryEnd(kafka).mark(next);
            generations.switchTo(recomputed.decided(clock.instant()));
            return recomputed;
        }
    }

    /** Whether a service has taken a generation up, within a minute. */
    public boolean awaitTakenUp(int generation) throws InterruptedException {
        try (GenerationAdmin admin = new GenerationAdmin(kafka)) {
            return Awaiting.await(PATIENCE, () -> admin.workers(new Generation(generation)) > 0);
        }
    }

    /** A number that no topic has; topics of one that was given up are deleted, once nobody works on it any more. */
    private Generation prepare(Generation current) throws InterruptedException {
        try (GenerationAdmin admin = new GenerationAdmin(kafka)) {
            var present = admin.present();
            present.add(current);
            for (Generation abandoned : present.tailSet(current, false)) {
                if (!admin.awaitIdle(abandoned)) {
                    throw new IllegalStateException("generation " + abandoned.number() + " is being computed already");
                }
                log.info("deleted what was left of generation {}: {}", abandoned.number(), admin.drop(abandoned));
            }
            Generation next = present.last().next();
            new TopicCreator(kafka).createDerived(next);
            return next;
        }
    }

    private void compute(Generation next, ServiceMetrics metrics, Listener listener) throws InterruptedException {
        try (AnalyticsEngine engine = AnalyticsService.recompute(config, kafka, next, metrics, clock);
                Backlog backlog = new Backlog(kafka, GenerationAdmin.applicationId(next))) {
            if (!Awaiting.await(START, engine::isRunning)) {
                throw new IllegalStateException("it did not start within " + START.toSeconds() + " s");
            }
            Outcomes outcomes = new Outcomes(metrics.registry());
            while (!caughtUp(next, engine, backlog, outcomes, listener)) {
                log.debug("once more: there is news");
            }
        }
    }

    /** Goes through what there is now, both halves of it, and waits until it is judged; true when that took so little time that hardly anything is new. */
    private boolean caughtUp(
            Generation next, AnalyticsEngine engine, Backlog backlog, Outcomes outcomes, Listener listener)
            throws InterruptedException {
        long began = clock.millis();
        List<String> sources = List.of(Topics.MENTIONS.name(), Topics.MENTION_CORRECTIONS.name());
        long all = backlog.measure(sources);
        while (!backlog.isDone()) {
            pause(engine);
            listener.progressed(outcomes.consumed(), all);
        }
        backlog.measure(List.of(GenerationAdmin.applicationId(next) + "-by-brand-repartition"));
        while (!backlog.isDone() || outcomes.isJudging()) {
            pause(engine);
        }
        return clock.millis() - began < CLOSE.toMillis();
    }

    private static void pause(AnalyticsEngine engine) throws InterruptedException {
        if (!engine.isAlive()) {
            throw new IllegalStateException("the computation stopped; the log says why");
        }
        Awaiting.pause();
    }

    /** What the current generation told must have been heard: the spikes of the next are history to the alert service. */
    private void requireAlertsHaveRead(Generation current) throws InterruptedException {
        try (Backlog backlog = new Backlog(kafka, StreamsConfigs.APPLICATION)) {
            backlog.measure(List.of(current.of(Topics.SPIKES).name()));
            if (!Awaiting.await(PATIENCE, backlog::isDone)) {
                throw new IllegalStateException("the alert service has not read all spikes of generation "
                        + current.number() + " within " + PATIENCE.toSeconds() + " s: is it running?");
            }
        }
    }

    /** Under the configuration of another company there would be nothing left of this one's figures. */
    private static void requireSomeCounted(Recomputed recomputed) {
        long counted = recomputed.outcomes().getOrDefault("counted", 0L);
        if (counted == 0 && recomputed.outcomes().getOrDefault("no-brand", 0L) > 0) {
            throw new IllegalStateException("none of the " + recomputed.mentions()
                    + " mentions is about a brand of this configuration: is it the one that the services read (--config)?"
                    + " Nothing is switched");
        }
    }

    private Recomputed account(Generation current, Generation next, ServiceMetrics metrics)
            throws InterruptedException {
        MentionsRead read = MentionsRead.before(kafka, placesOf(next));
        Outcomes outcomes = new Outcomes(metrics.registry());
        long deadLetters = outcomes.deadLetters(read.count(), enriched(next));
        long carriedOver = 0;
        if (read.wholeFrom().isPresent()) {
            try (CarryOver carryOver = new CarryOver(kafka, current, next)) {
                carriedOver = carryOver.before(read.wholeFrom().get());
            }
        }
        return new Recomputed(
                next.number(),
                current.number(),
                read.count(),
                outcomes.mentions(),
                deadLetters,
                carriedOver,
                read.wholeFrom());
    }

    private long enriched(Generation generation) {
        AtomicLong count = new AtomicLong();
        new TopicReader(kafka, generation)
                .read(Topics.ENRICHED_MENTIONS, new ByteArrayDeserializer(), record -> count.incrementAndGet());
        return count.get();
    }

    private Map<TopicPartition, Long> placesOf(Generation generation) throws InterruptedException {
        try (Backlog backlog = new Backlog(kafka, GenerationAdmin.applicationId(generation))) {
            Map<TopicPartition, Long> places = new HashMap<>();
            backlog.committed().forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(Topics.MENTIONS.name())) {
                    places.put(partition, offset.offset());
                }
            });
            return places;
        }
    }
}
