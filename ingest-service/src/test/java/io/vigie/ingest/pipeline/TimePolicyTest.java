package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final TimePolicy live = TimePolicy.live(NOW);

    @Test
    void keepsATimeNearNow() {
        for (String time : new String[] {"2026-02-23T10:00:00Z", "2026-03-02T09:00:00Z", "2026-03-02T10:02:00Z"}) {
            assertThat(live.eventTime(Instant.parse(time)))
                    .isEqualTo(new EventTime(Instant.parse(time), null, NOW, false));
        }
    }

    @Test
    void clampsTheFutureAndThePastAndKeepsTheOriginal() {
        Instant future = Instant.parse("2026-03-02T10:02:00.001Z");
        Instant past = Instant.parse("2015-02-17T07:36:05Z");
        assertThat(live.eventTime(future))
                .isEqualTo(new EventTime(Instant.parse("2026-03-02T10:02:00Z"), future, NOW, false));
        assertThat(live.eventTime(past))
                .isEqualTo(new EventTime(Instant.parse("2026-02-23T10:00:00Z"), past, NOW, false));
    }

    @Test
    void aReplayKeepsEventTimeAndHearsItThen() {
        Instant past = Instant.parse("2015-02-17T07:36:05Z");
        assertThat(TimePolicy.replayed(NOW).eventTime(past)).isEqualTo(new EventTime(past, null, past, true));
    }
}
