package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.serde.StateSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final FunctionKey KEY = new FunctionKey("acme", "*");
    private static final long BUCKET = 4_000_000;

    private final OutlivingStores<Void, Void> stores = new OutlivingStores<>();

    @SuppressWarnings("NullAway.Init")
    private Hearing hearing;

    @BeforeEach
    void start() {
        stores.add(StoreNames.SOURCE_MIXES, StateSerdes.functionKeys(), Serdes.ByteArray());
        hearing = Hearing.in(stores.context, Duration.ofMinutes(5));
    }

    @Test
    void aKeyLearnsWhileASourceIsSilentThatItNeverHears() {
        silent("elsewhere");
        learn("forum", 10);
        silent("forum");
        assertThat(hearing.isDeaf(KEY)).isTrue();
    }

    @Test
    void theShareOfASilentSourceDoesNotFade() {
        silent();
        learn("forum", 10);
        silent("forum");
        learn("press", 1_000);
        assertThat(hearing.isDeaf(KEY)).isTrue();
    }

    @Test
    void whatASourceThatIsGoneWasIsGivenUpOnce() {
        silent();
        learn("forum", 30);
        learn("press", 10);
        hearing.enter(Set.of("forum"), Set.of(), Set.of("forum"));
        assertThat(hearing.giveUpGone(KEY)).isEqualTo(0.75);
        assertThat(hearing.giveUpGone(KEY)).isZero();
        silent("press");
        assertThat(hearing.isDeaf(KEY)).isTrue();
    }

    @Test
    void whoHeardOthersMeanwhileHasLearntWithoutTheOneThatIsGone() {
        silent();
        learn("forum", 10);
        learn("press", 30);
        hearing.enter(Set.of("forum"), Set.of(), Set.of("forum"));
        assertThat(hearing.giveUpGone(KEY)).isZero();
    }

    private void silent(String... sources) {
        hearing.enter(Set.of(sources), Set.of(sources), Set.of());
    }

    private void learn(String source, int mentions) {
        Part.Place place = new Part.Place(5 * BUCKET, BUCKET, List.of());
        var heard = OutlivingStores.negatives(KEY.brand(), place, 1, List.of(source));
        Partial one = heard.deltas().get(0).parts().get(0).sum();
        for (int i = 0; i < mentions; i++) {
            hearing.learn(KEY, BUCKET, one);
        }
    }
}
