package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveTicksTest {

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final InMemoryPublisher publisher = new InMemoryPublisher();
    private final Arrivals arrivals = new Arrivals(clock);
    private final LiveTicks ticks = new LiveTicks(publisher, arrivals, TicksConfig.DEFAULT, clock);

    @Test
    void ticksBehindTheWallClock() {
        ticks.tick();
        assertThat(publisher.ticks()).containsExactly(Instant.parse("2026-03-02T09:59:58Z"));
    }

    @Test
    void neverTicksBackwardsNorTwiceTheSame() {
        ticks.tick();
        ticks.tick();
        clock.advance(Duration.ofMinutes(-1));
        ticks.tick();
        assertThat(publisher.ticks()).hasSize(1);
    }

    @Test
    void waitsForWhatArrivedAndIsNotAcknowledged() {
        Arrivals.Arrival arrival = arrivals.open();
        clock.advance(Duration.ofSeconds(30));
        ticks.tick();
        assertThat(publisher.ticks()).containsExactly(Instant.parse("2026-03-02T09:59:59.999Z"));
        arrival.close();
        ticks.tick();
        assertThat(publisher.ticks()).last().isEqualTo(Instant.parse("2026-03-02T10:00:28Z"));
    }

    @Test
    void canWaitForAFirstMentionWhereHistoryIsReplayed() {
        LiveTicks patient = new LiveTicks(publisher, arrivals, TicksConfig.DEFAULT.afterFirstMention(), clock);
        patient.tick();
        assertThat(publisher.ticks()).isEmpty();
        arrivals.open().close();
        patient.tick();
        assertThat(publisher.ticks()).hasSize(1);
    }

    @Test
    void aTickThatFailsDoesNotStopTheNext() {
        publisher.breakWith(PublishException.Cause.KAFKA_UNAVAILABLE);
        ticks.tick();
        publisher.breakWith(null);
        clock.advance(Duration.ofSeconds(5));
        ticks.tick();
        assertThat(publisher.ticks()).hasSize(1);
    }
}
