package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever waits with whatever, and whoever asks when: each thing gets each of its parts once. */
class WaitingTest {

    private static final int THINGS = 40;
    private static final List<List<String>> FUNCTIONS = List.of(List.of(), List.of("hr"), List.of("hr", "risk"));

    @Property(tries = 50)
    void eachThingGetsEachOfItsPartsOnce(@ForAll Random random) {
        List<Waiting.Target<Map<String, Long>, long[]>> things = new ArrayList<>();
        List<Map<String, Long>> recount = new ArrayList<>();
        for (int thing = 0; thing < THINGS; thing++) {
            things.add(new Thing());
            recount.add(new TreeMap<>());
        }
        for (int n = 0; n < 20_000; n++) {
            List<String> functions = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            int mentions = 1 + random.nextInt(3);
            int[] some = some(random);
            Waiting.await(
                    new Counting(),
                    part(functions, mentions),
                    IntStream.of(some).mapToObj(things::get).toList());
            IntStream.of(some)
                    .forEach(thing -> recount.get(thing).merge(functions.toString(), (long) mentions, Long::sum));
            if (random.nextInt(50) == 0) {
                int asked = random.nextInt(THINGS);
                assertThat(things.get(asked).whole()).isEqualTo(recount.get(asked));
            }
        }
        for (int thing = 0; thing < THINGS; thing++) {
            assertThat(things.get(thing).whole()).isEqualTo(recount.get(thing));
        }
    }

    /** As windows: a few that end soon, of which each mention has one, within fewer longer ones; some are over already. */
    private static int[] some(Random random) {
        int minute = 4 + random.nextInt(THINGS - 4);
        return random.nextInt(4) == 0 ? new int[] {0, 1 + minute % 3} : new int[] {minute, 1 + minute % 3, 0};
    }

    private static Part part(List<String> functions, int mentions) {
        Partial sum = new Partial();
        sum.pane().add(new Tally(0, mentions, 0, 0, 0, 0, 0));
        return new Part(new Part.Place(0, 0, functions), sum);
    }

    private static final class Thing extends Waiting.Target<Map<String, Long>, long[]> {
        private final Map<String, Long> value = new TreeMap<>();

        @Override
        Map<String, Long> value() {
            return value;
        }
    }

    private static final class Counting implements Growth<Map<String, Long>, long[]> {

        @Override
        public Map<String, Long> empty() {
            return new TreeMap<>();
        }

        @Override
        public long[] of(Part part) {
            return new long[] {part.sum().pane().tally().volume()};
        }

        @Override
        public long[] sum() {
            return new long[1];
        }

        @Override
        public void add(long[] some, long[] sum) {
            sum[0] += some[0];
        }

        @Override
        public void add(List<String> functions, long[] some, Map<String, Long> value) {
            value.merge(functions.toString(), some[0], Long::sum);
        }
    }
}
