package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.analytics.serde.StateSerdes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Whenever a task dies: what its stores hold and its journal tells is all that it had met, and each once. */
class LiveStoreTest {

    private static final int SIGNALS = 3 * Journal.LENGTH;

    private static final List<LiveStore.Room> ROOMS =
            List.of(LiveStore.Room.OF_PROCESS, new LiveStore.Room(1_000, 4), new LiveStore.Room(40, 10));

    private final MockProcessorContext<Void, Void> task = new MockProcessorContext<>();
    private final Map<BucketKey, Long> recount = new TreeMap<>();

    /** What lives in memory and is gone with the task. */
    private BucketBook book;

    private Journal journal;

    private LiveStore.Room room = LiveStore.Room.OF_PROCESS;

    LiveStoreTest() {
        add(StoreNames.JOURNAL, Serdes.Integer(), StateSerdes.numberedSignals());
        add(StoreNames.BUCKETS, StateSerdes.bucketKeys(), StateSerdes.buckets());
        journal = Journal.in(task);
        book = book();
    }

    private <K, V> void add(String name, Serde<K> keys, Serde<V> values) {
        KeyValueBytesStoreSupplier memory = Stores.inMemoryKeyValueStore(name);
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(memory, keys, values)
                .withLoggingDisabled()
                .build();
        store.init(task.getStateStoreContext(), store);
        task.addStateStore(store);
    }

    private BucketBook book() {
        KeyValueStore<BucketKey, Saved<ByFunction<Partial>>> store = task.getStateStore(StoreNames.BUCKETS);
        return new BucketBook(new LiveStore<>(store, BucketKey::firstOf, new BucketGrowth(), journal.last(), room));
    }

    @Property(tries = 30)
    void deathsLoseAndDoubleNothing(@ForAll Random random) {
        room = ROOMS.get(random.nextInt(ROOMS.size()));
        die(0);
        int deaths = 1 + random.nextInt(8);
        long forgotten = 0;
        for (int n = 0; n < SIGNALS; n++) {
            // time goes on, with stragglers
            long bucket = Math.max(forgotten, n / 30 - random.nextInt(3));
            meet(brand(random), brand(random), bucket);
            if (random.nextInt(SIGNALS) < deaths) {
                die(forgotten);
            }
            if (n % 200 == 0) {
                forgotten = Math.max(0, n / 30 - 10);
                forgetBefore(forgotten);
            }
        }
        die(forgotten);
        recount.forEach(
                (key, volume) -> assertThat(volume(key)).as(key.toString()).isEqualTo(volume));
        assertThat(book.firstBetween(0, Long.MAX_VALUE))
                .isEqualTo(recount.keySet().iterator().next().bucket());
    }

    /** Some are talked of all the time, others once in a journal. */
    private static String brand(Random random) {
        return "brand" + (int) (200 * Math.pow(random.nextDouble(), 3));
    }

    @Example
    void aJournalThatWentRoundInMorePlacesIsTakenOver() {
        KeyValueStore<Integer, Signal.Numbered> places = task.getStateStore(StoreNames.JOURNAL);
        for (int number = 20_000; number < 22 * Journal.LENGTH; number++) {
            places.put(number % (16 * Journal.LENGTH), new Signal.Numbered(number, told("acme", "norvelia", 7)));
        }
        die(0);
        for (int n = 0; n <= 2 * Journal.LENGTH; n++) {
            meet("acme", "norvelia", 7);
        }
        die(0);
        recount.forEach(
                (key, volume) -> assertThat(volume(key)).as(key.toString()).isEqualTo(volume));
        assertThat(places.approximateNumEntries()).isEqualTo(Journal.LENGTH);
    }

    /** Entered and taken by whoever makes state of it. */
    private void meet(String one, String other, long bucket) {
        Signal.Numbered signal = journal.append(told(one, other, bucket));
        take(signal, 0);
        book.settle(signal.number());
    }

    private Signal told(String one, String other, long bucket) {
        Pane pane = new Pane();
        pane.add(Tally.of(Label.NEUTRAL, 0, 1));
        Part part = new Part(new Part.Place(5 * bucket, bucket, List.of("hr")), new Partial(pane, new Traces()));
        // two parts for the same bucket: the second of a signal is not one that is held already
        recount.merge(new BucketKey(one, bucket), 2L, Long::sum);
        recount.merge(new BucketKey(other, bucket), 1L, Long::sum);
        return new Signal.Deltas(
                List.of(new Signal.Delta(one, List.of(part, part)), new Signal.Delta(other, List.of(part))));
    }

    private void take(Signal.Numbered signal, long oldest) {
        if (signal.signal() instanceof Signal.Deltas deltas) {
            deltas.deltas()
                    .forEach(delta -> delta.parts().stream()
                            .filter(part -> part.place().bucket() >= oldest)
                            .forEach(part -> book.add(delta.brand(), part, signal.number())));
        }
    }

    private void die(long oldest) {
        journal = Journal.in(task);
        book = book();
        journal.replay(signal -> {
            take(signal, oldest);
            book.settleTold();
        });
    }

    private void forgetBefore(long bucket) {
        book.forgetBefore(bucket);
        recount.keySet().removeIf(key -> key.bucket() < bucket);
    }

    private long volume(BucketKey key) {
        return book.get(new FunctionKey(key.brand(), "hr"), key.bucket())
                .pane()
                .tally()
                .volume();
    }
}
