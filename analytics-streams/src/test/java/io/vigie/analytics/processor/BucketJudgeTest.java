package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.SpikeDetector;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** A bucket judged in pieces, with deaths of the task between them, gives what it gives when it is judged at once. */
class BucketJudgeTest {

    private static final int BRANDS = 8;
    private static final int BUCKETS_A_DAY = 288;
    private static final int BURST = 5 * BUCKETS_A_DAY;
    private static final int SILENCE = 9 * BUCKETS_A_DAY;
    private static final int HEARD_AGAIN = SILENCE + BUCKETS_A_DAY / 4;
    private static final int NEVER = SILENCE + 8 * BUCKETS_A_DAY;

    /** Some bucket after 1970. */
    private static final long FIRST = 4_000_000;

    @Test
    void piecesAndDeathsChangeNothing() {
        List<String> atOnce = told(Integer.MAX_VALUE, HEARD_AGAIN, n -> false);
        Random deaths = new Random(2);
        List<String> inPieces = told(3, HEARD_AGAIN, n -> deaths.nextInt(isSilenceJudged(n) ? 2 : 500) == 0);

        assertThat(atOnce).anyMatch(line -> line.contains("source:forum") && line.contains("Opened"));
        assertThat(atOnce).anyMatch(line -> line.contains("source:forum") && line.contains("Closed"));
        assertThat(atOnce).anyMatch(line -> line.contains("brand=brand3") && line.contains("Opened"));
        assertThat(inPieces).isEqualTo(atOnce);
    }

    /** In this history the brands are talked of as before: who is told that a part is gone finds more than is left. */
    @Test
    void whatIsGivenUpForGoodIsSoInEachPieceAlsoAfterADeath() {
        List<String> atOnce = told(Integer.MAX_VALUE, NEVER, n -> false);
        Random deaths = new Random(3);
        List<String> inPieces =
                told(3, NEVER, n -> n > SILENCE + 6 * BUCKETS_A_DAY && isSilenceJudged(n) && deaths.nextBoolean());

        assertThat(atOnce).anyMatch(line -> line.contains("source:forum") && line.contains("NEW_NORMAL"));
        assertThat(inPieces).isEqualTo(atOnce);
    }

    @Test
    void whenTimeIsUpNoMoreThanOneBrandIsJudged() {
        Task task = new Task();
        task.hear("brand1", FIRST, 3);
        task.hear("brand2", FIRST, 3);
        task.judge.enter(FIRST);
        assertThat(task.judge.judge(Integer.MAX_VALUE, () -> true)).hasSize(1);
        assertThat(task.judge.isWithin()).isTrue();
        assertThat(task.judge.judge(Integer.MAX_VALUE, () -> true)).hasSize(1);
        assertThat(task.judge.isWithin()).isFalse();
    }

    @Test
    void ofSourcesThatAreManyTheBusiestAreKept() {
        Task task = new Task();
        Map<String, Long> delivered = new HashMap<>();
        IntStream.range(0, 3 * SourceBook.MOST).forEach(each -> delivered.put("made-up" + each, 1L));
        IntStream.range(0, 10).forEach(each -> delivered.put("busy" + each, 5L));
        task.judge.add(new Signal.Delivery(FIRST, delivered, false));
        task.judge.enter(FIRST);

        KeyValueStore<String, byte[]> kept = task.stores.context.getStateStore(StoreNames.SOURCES);
        assertThat(kept.approximateNumEntries()).isLessThanOrEqualTo(SourceBook.MOST);
        assertThat(IntStream.range(0, 10)).allMatch(each -> kept.get("busy" + each) != null);
    }

    /** What is told of a history, in pieces of so many brands; whether the task dies after a piece is asked each time. */
    private static List<String> told(int brandsAtATime, int heardAgain, IntPredicate dies) {
        Task task = new Task();
        Random history = new Random(1);
        List<String> told = new ArrayList<>();
        for (int n = 0; n < heardAgain + BUCKETS_A_DAY / 12; n++) {
            long bucket = FIRST + n;
            for (int brand = 0; brand < BRANDS; brand++) {
                int mentions = mentions(history, brand, n);
                if (mentions > 0) {
                    task.hear("brand" + brand, bucket, mentions);
                }
            }
            task.judge.add(new Signal.Delivery(bucket, delivered(n, heardAgain), false));
            while (task.judge.nextBefore(bucket + 1) <= bucket) {
                if (!task.judge.isWithin()) {
                    tell(told, task.judge.enter(task.judge.nextBefore(bucket + 1)));
                }
                task.judge.judge(brandsAtATime, () -> false).forEach(judged -> tell(told, judged.findings()));
                if (dies.test(n)) {
                    task.die();
                }
            }
            task.buckets.forgetBefore(bucket - 1 - DetectorConfig.SHORT_WINDOW);
        }
        return told;
    }

    private static void tell(List<String> told, List<Finding> findings) {
        findings.forEach(finding -> told.add(finding.toString()));
    }

    private static int mentions(Random history, int brand, int n) {
        boolean bursts = brand == 3 && n >= BURST && n < BURST + 6;
        return bursts ? 30 : Math.max(0, history.nextInt(4 + brand) - 3);
    }

    /** At the end of an hour, once a source may be silent. */
    private static boolean isSilenceJudged(int n) {
        return n >= SILENCE && (FIRST + n) % 12 == 11;
    }

    private static Map<String, Long> delivered(int n, int heardAgain) {
        return n >= SILENCE && n < heardAgain ? Map.of("press", 2L) : Map.of("press", 2L, "forum", 4L);
    }

    /** A task whose stores outlive it. */
    private static final class Task {

        private final OutlivingStores<Void, Void> stores = new OutlivingStores<>();
        private BucketBook buckets;
        private BucketJudge judge;
        private Journal journal;

        private Task() {
            stores.addOfDetection();
            journal = Journal.in(stores.context);
            buckets = BucketBook.in(stores.context, journal.last());
            judge = new BucketJudge(parts(), buckets, stores.context);
        }

        private static DetectionParts parts() {
            DetectorConfig config = DetectorConfig.defaults(ZoneOffset.UTC).withWarmUp(Duration.ofDays(1));
            Set<String> brands = IntStream.range(0, BRANDS)
                    .mapToObj(brand -> "brand" + brand)
                    .collect(Collectors.toSet());
            return new DetectionParts(new SpikeDetector(config), brands, List.of("hr", "legal"), Long.MAX_VALUE);
        }

        private void hear(String brand, long bucket, int mentions) {
            Part.Place place = new Part.Place(5 * bucket, bucket, List.of("hr"));
            List<String> from = List.of("forum", "forum", "press");
            Signal.Numbered signal = journal.append(OutlivingStores.negatives(brand, place, mentions, from));
            take(signal);
            buckets.settle(signal.number());
        }

        private void take(Signal.Numbered signal) {
            if (signal.signal() instanceof Signal.Deltas deltas) {
                deltas.deltas()
                        .forEach(delta -> delta.parts().stream()
                                .filter(part -> part.place().bucket()
                                        >= judge.firstUnjudged() - 1 - DetectorConfig.SHORT_WINDOW)
                                .forEach(part -> buckets.add(delta.brand(), part, signal.number())));
            }
        }

        private void die() {
            journal = Journal.in(stores.context);
            buckets = BucketBook.in(stores.context, journal.last());
            judge = new BucketJudge(parts(), buckets, stores.context);
            journal.replay(signal -> {
                take(signal);
                buckets.settleTold();
            });
            judge.resume();
        }
    }
}
