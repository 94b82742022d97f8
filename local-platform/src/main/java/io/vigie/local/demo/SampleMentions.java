package io.vigie.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Mentions of the shipped company dated around now, as NDJSON in time order: something to try Vigie with. The same {@code now}
 * gives the same lines.
 */
public final class SampleMentions {

    /** Longer than the shipped warm-up, within the seven days that the push API takes. */
    private static final int DAYS_BEFORE_TODAY = 6;

    private static final Duration BURST = Duration.ofMinutes(3);
    private static final Duration RAMP = Duration.ofMinutes(1);
    private static final Duration HALF_LIFE = Duration.ofSeconds(30);
    private static final int BURST_MENTIONS = 60;

    private SampleMentions() {}

    /** Everyday talk of six whole days and of today until {@code now}; on one day the same lines, only more of them. */
    public static List<String> history(Instant now) {
        Scenario shipped = ScenarioReader.shipped();
        ZonedDateTime today = now.atZone(shipped.start().getZone()).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime from = today.minusDays(DAYS_BEFORE_TODAY);
        return ScenarioGenerator.linesUntil(
                now, shipped.ordinary(from, DAYS_BEFORE_TODAY + 1), "sample-" + from.toLocalDate() + "-");
    }

    /** A burst of complaints about a defective product in the last three minutes; another one each second. */
    public static List<String> burst(Instant now) {
        Scenario shipped = ScenarioReader.shipped();
        Scenario.Event defect = shipped.events()
                .get(0)
                .shaped(now.minus(BURST).atZone(shipped.start().getZone()), BURST_MENTIONS, RAMP, HALF_LIFE);
        return ScenarioGenerator.linesUntil(now, shipped.only(defect), "burst-" + now.getEpochSecond() + "-");
    }
}
