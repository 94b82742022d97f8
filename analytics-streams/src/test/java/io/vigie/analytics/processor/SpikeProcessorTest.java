package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.schemas.Spike;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpikeProcessorTest {

    private static final long BUCKET = 4_000_000;
    private static final long LENGTH = Duration.ofMinutes(5).toMillis();
    private static final Set<String> BRANDS = Set.of("a", "b", "c");

    private final OutlivingStores<String, Spike> stores = new OutlivingStores<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void addStores() {
        stores.addOfDetection();
    }

    @Test
    void thatBucketsAreLeftToTimersIsKnownUntilTheyAreJudged() {
        interrupted();
        assertThat(judging("left")).isEqualTo(1);
        assertThat(judging("done")).isZero();

        for (String ignored : BRANDS) {
            stores.context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
        }
        assertThat(judging("left")).isEqualTo(1);
        assertThat(judging("done")).isEqualTo(1);
    }

    @Test
    void aTaskThatGoesLeavesNothingOfItsOwn() {
        SpikeProcessor processor = interrupted();
        processor.close();
        assertThat(judging("done")).isEqualTo(judging("left")).isEqualTo(1);
    }

    private SpikeProcessor started() {
        DetectorConfig config = DetectorConfig.defaults(ZoneOffset.UTC);
        DetectionParts parts = new DetectionParts(new SpikeDetector(config), BRANDS, List.of("hr"), Long.MAX_VALUE);
        SpikeProcessor processor = new SpikeProcessor(parts, new LeapingClock(), new Counters(metrics));
        processor.init(stores.context);
        return processor;
    }

    /** It heard of all brands in one bucket, which is over since the next but one is. */
    private SpikeProcessor interrupted() {
        Journal journal = Journal.in(stores.context);
        SpikeProcessor processor = started();
        for (String brand : BRANDS) {
            Part.Place place = new Part.Place(5 * BUCKET, BUCKET, List.of());
            take(processor, journal.append(OutlivingStores.negatives(brand, place, 1, List.of("forum"))));
        }
        take(processor, journal.behindIts(new Signal.Watermark(Signal.Watermark.ALL, (BUCKET + 2) * LENGTH)));
        return processor;
    }

    private static void take(SpikeProcessor processor, Signal.Numbered signal) {
        processor.process(new Record<>("key", signal, 0));
    }

    private double judging(String state) {
        return metrics.counter("vigie.analytics.judging", "state", state).count();
    }

    /** Between two looks at it passes more time than may be judged for. */
    private static final class LeapingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
