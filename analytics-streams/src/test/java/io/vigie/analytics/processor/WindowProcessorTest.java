package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.serde.StateSerdes;
import io.vigie.schemas.FunctionMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Windows that close in pieces are told once and whole, whenever the task dies. */
class WindowProcessorTest {

    /** Windows of a minute alone are more than are closed at a time. */
    private static final int BRANDS = 1_500;

    private static final int MINUTE = 28_000_000;
    private static final int ROUNDS = 3;

    @Test
    void aDeathBetweenPiecesLosesAndDoublesNothing() {
        Map<String, Long> undisturbed = told(false);
        assertThat(undisturbed).hasSize(4 * BRANDS).containsValue((long) ROUNDS);
        assertThat(told(true)).isEqualTo(undisturbed);
    }

    /** Volume of each window that was told complete; told twice it counts twice. */
    private static Map<String, Long> told(boolean dies) {
        Task task = new Task();
        for (int round = 0; round < ROUNDS; round++) {
            for (int brand = 0; brand < BRANDS; brand++) {
                task.hear("brand" + brand);
            }
        }
        for (int minutes : List.of(2, 6, 61, 1441)) {
            task.reach(MINUTE + minutes);
            if (dies) {
                task.die();
            }
        }
        for (int piece = 0; piece < 4; piece++) {
            task.passTime();
        }
        return task.told;
    }

    /** A task whose stores outlive it. */
    private static final class Task {

        private static final Duration GRACE = Duration.ofMinutes(1);

        private final Map<String, Long> told = new TreeMap<>();
        private final OutlivingStores<String, FunctionMetrics> stores = new OutlivingStores<>();
        private WindowProcessor processor;
        private Journal journal;

        private Task() {
            stores.add(StoreNames.JOURNAL, Serdes.Integer(), StateSerdes.numberedSignals());
            stores.add(StoreNames.PANES, StateSerdes.paneKeys(), StateSerdes.panes());
            stores.add(StoreNames.CLOSED_UP_TO, Serdes.String(), Serdes.Long());
            stores.add(StoreNames.CLOSED_WINDOWS, StateSerdes.paneKeys(), StateSerdes.figures());
            journal = Journal.in(stores.context);
            processor = started();
        }

        private WindowProcessor started() {
            LatePolicy late = new LatePolicy(GRACE, Duration.ofDays(7), Duration.ofDays(8));
            WindowsConfig config = new WindowsConfig(late, Duration.ofSeconds(1), ZoneOffset.UTC);
            Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
            WindowProcessor made = new WindowProcessor(config, clock, new Counters(new SimpleMeterRegistry()));
            made.init(stores.context);
            return made;
        }

        private void hear(String brand) {
            Part.Place place = new Part.Place(MINUTE, MINUTE / 5, List.of());
            take(journal.append(OutlivingStores.negatives(brand, place, 1, List.of("forum"))));
        }

        private void reach(long minute) {
            Duration time = Duration.ofMinutes(minute).plus(GRACE);
            take(journal.behindIts(new Signal.Watermark(Signal.Watermark.ALL, time.toMillis())));
        }

        private void take(Signal.Numbered signal) {
            processor.process(new Record<>("key", signal, 0));
            collect();
        }

        private void passTime() {
            var timers = stores.context.scheduledPunctuators();
            timers.get(timers.size() - 1).getPunctuator().punctuate(0);
            collect();
        }

        private void collect() {
            stores.context.forwarded().stream()
                    .map(forward -> forward.record().value())
                    .filter(FunctionMetrics::getComplete)
                    .forEach(metrics -> told.merge(
                            metrics.getBrand() + " " + metrics.getWindowMinutes() + " " + metrics.getWindowStart(),
                            metrics.getVolume(),
                            Long::sum));
            stores.context.resetForwards();
        }

        private void die() {
            journal = Journal.in(stores.context);
            processor = started();
        }
    }
}
