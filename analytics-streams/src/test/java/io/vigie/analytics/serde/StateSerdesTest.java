package io.vigie.analytics.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.Distinct;
import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Partials;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.aggregate.ToldSpike;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.analytics.aggregate.WidestAuthors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdesTest {

    private static final long PUBLISHED = 1_424_131_200_000L;
    private static final long HEARD = PUBLISHED + 86_400_000L;
    private static final FunctionKey KEY = new FunctionKey("acmé", "*");

    @Provide
    Arbitrary<Partial> sums() {
        return Partials.ofOneMention().list().ofMaxSize(150).map(Partials::sum);
    }

    @Property(tries = 100)
    void partialsAndPanesComeBack(@ForAll("sums") Partial sum) {
        Signal delta = deltaOf(sum);
        assertThat(roundTrip(StateSerdes.signals(), delta)).isEqualTo(delta);
        Signal.Numbered numbered = new Signal.Numbered(7, delta);
        assertThat(roundTrip(StateSerdes.numberedSignals(), numbered)).isEqualTo(numbered);
        Saved<ByFunction<Pane>> panes = new Saved<>(8, new ByFunction<>(Map.of("*", sum.pane(), "hr", sum.pane())));
        assertThat(roundTrip(StateSerdes.panes(), panes)).isEqualTo(panes);
        Saved<ByFunction<Partial>> buckets = new Saved<>(9, new ByFunction<>(Map.of("*", sum, "hr", sum)));
        assertThat(roundTrip(StateSerdes.buckets(), buckets)).isEqualTo(buckets);
    }

    private static Signal deltaOf(Partial sum) {
        return new Signal.Deltas(List.of(new Signal.Delta(
                "acmé",
                List.of(
                        new Part(new Part.Place(12, 3, List.of("hr", "legal")), sum),
                        new Part(new Part.Place(13, 3, List.of()), sum)))));
    }

    /** Of version 6 was a byte for the type and then one delta, where now a byte and a count are before it. */
    @Test
    void deltasOfSingleBrandsAreRead() {
        Signal delta = deltaOf(new Partial());
        byte[] now = StateSerdes.signals().serializer().serialize("", delta);
        byte[] then = Arrays.copyOfRange(now, 1, now.length);
        then[0] = 6;
        then[1] = 0;
        assertThat(StateSerdes.signals().deserializer().deserialize("", then)).isEqualTo(delta);
    }

    /** What versions before wrote of a sample is what is written of one without author. */
    @Test
    void samplesWithoutAuthorsAreReadAsTheyWereWritten() {
        Sample sample = new Sample("m", "test", null, "text", null, PUBLISHED, Label.UNSURE, List.of("hr"), 9, "s");
        Partial partial =
                new Partial(new Pane(), new Traces(new Frequencies(), Samples.of(List.of(sample)), HEARD, false));
        Saved<ByFunction<Partial>> bucket = new Saved<>(9, new ByFunction<>(Map.of("*", partial)));
        byte[] then = StateSerdes.buckets().serializer().serialize("", bucket);
        then[0] = 6;
        assertThat(StateSerdes.buckets().deserializer().deserialize("", then)).isEqualTo(bucket);
        Signal delta = deltaOf(partial);
        byte[] signal = StateSerdes.signals().serializer().serialize("", delta);
        signal[0] = 7;
        assertThat(StateSerdes.signals().deserializer().deserialize("", signal)).isEqualTo(delta);
    }

    @Test
    void manyAuthorsComeBack() {
        Distinct many = Distinct.exactly(new SplittableRandom(1).longs(2_000).toArray());
        Pane pane = new Pane(Tally.ZERO, new Pane.Crowd(many, new WidestAuthors()), new Pane.Talk());
        Saved<ByFunction<Pane>> panes = new Saved<>(1, new ByFunction<>(Map.of("*", pane)));
        assertThat(many.sketchBytes()).isNotNull();
        assertThat(roundTrip(StateSerdes.panes(), panes)).isEqualTo(panes);
    }

    @Test
    void keysAndSmallThingsComeBack() {
        PaneKey paneKey = new PaneKey("acmé", 60, 1_424_131_200_000L, 1_424_134_800_000L);
        BucketKey bucketKey = new BucketKey("acmé", 4_600_000L);
        Signal watermark = new Signal.Watermark(5, 1_424_131_200_000L);
        ToldSpike told = new ToldSpike(3, 40, 5, 1_767_225_600_000L);
        assertThat(roundTrip(StateSerdes.functionKeys(), KEY)).isEqualTo(KEY);
        assertThat(roundTrip(StateSerdes.paneKeys(), paneKey)).isEqualTo(paneKey);
        assertThat(roundTrip(StateSerdes.bucketKeys(), bucketKey)).isEqualTo(bucketKey);
        assertThat(roundTrip(StateSerdes.signals(), watermark)).isEqualTo(watermark);
        Signal correction =
                new Signal.Correction(KEY, 23_000_000L, Tally.ZERO.minus(Tally.of(Label.NEGATIVE, -0.7, 10)));
        assertThat(roundTrip(StateSerdes.signals(), correction)).isEqualTo(correction);
        Signal delivery = new Signal.Delivery(4_600_000L, Map.of("forum", 3L, "press", 1L), true);
        assertThat(roundTrip(StateSerdes.signals(), delivery)).isEqualTo(delivery);
        assertThat(roundTrip(StateSerdes.toldSpikes(), told)).isEqualTo(told);
    }

    @Test
    void heardMentionsAreSmallAndComeBack() {
        Counted counted =
                Counted.of(List.of("acmé"), List.of("legal", "quality"), Tally.of(Label.NEGATIVE, -0.123_456_789, 512));
        HeardMention heard = HeardMention.of(PUBLISHED, HEARD, counted).corrected("c1", counted);
        assertThat(roundTrip(StateSerdes.heardMentions(), heard)).isEqualTo(heard);
        assertThat(StateSerdes.heardMentions().serializer().serialize("", HeardMention.of(PUBLISHED, HEARD, counted)))
                .hasSizeLessThan(48);
    }

    /** Of version 1 there was no delay behind the corrections, and a mention was remembered from its publication. */
    @Test
    void heardMentionsOfTheFirstFormAreRead() {
        Counted counted = Counted.of(List.of("acmé"), List.of("legal"), Tally.of(Label.NEGATIVE, -0.5, 512));
        HeardMention heard = HeardMention.of(PUBLISHED, PUBLISHED, counted).corrected("c1", counted);
        byte[] now = StateSerdes.heardMentions().serializer().serialize("", heard);
        byte[] then = Arrays.copyOf(now, now.length - 1);
        then[0] = 1;
        assertThat(StateSerdes.heardMentions().deserializer().deserialize("", then))
                .isEqualTo(heard);
    }

    @Test
    void aMentionOfAThousandBrandsAndMoreComesBack() {
        List<String> brands =
                IntStream.range(0, 1_001).mapToObj(each -> "brand" + each).toList();
        Counted counted = Counted.of(brands, List.of("legal"), Tally.of(Label.NEUTRAL, 0, 1));
        HeardMention heard = HeardMention.of(PUBLISHED, HEARD, counted);
        assertThat(roundTrip(StateSerdes.heardMentions(), heard)).isEqualTo(heard);
    }

    @Test
    void figuresComeBack() {
        Figures figures = new Figures(
                Tally.of(Label.POSITIVE, 0.5, 3).minus(Tally.of(Label.UNSURE, 0.1, 9)),
                new Figures.Crowd(70, List.of(new WidestAuthors.Author("a", 7), new WidestAuthors.Author("b", 3))),
                new Figures.Talk(
                        List.of(Map.entry("late", 7L), Map.entry("broken", 2L)),
                        List.of(Map.entry("test", 9L)),
                        5,
                        List.of(Map.entry("00000000000000ff", 3L))));
        ByFunction<Figures> window = new ByFunction<>(Map.of("*", figures, "hr", Figures.NONE));
        assertThat(roundTrip(StateSerdes.figures(), window)).isEqualTo(window);
    }

    @Test
    void windowsAreStoredInTheOrderInWhichTheyEnd() {
        long hour = 3_600_000L;
        PaneKey hourWindow = new PaneKey("a", 60, hour, 2 * hour);
        PaneKey minuteWindow = new PaneKey("z", 1, hour, hour + 60_000);
        assertThat(Arrays.compareUnsigned(bytes(minuteWindow), bytes(hourWindow)))
                .isNegative();
    }

    @Test
    void unknownVersionIsRefusedByName() {
        Serde<Saved<ByFunction<Pane>>> panes = StateSerdes.panes();
        byte[] newer = panes.serializer().serialize("", new Saved<>(1, new ByFunction<>()));
        newer[0]++;
        assertThatThrownBy(() -> panes.deserializer().deserialize("", newer))
                .isInstanceOf(SerializationException.class)
                .hasMessage("state of unknown version 5: this release reads version 4");
    }

    @Test
    void brokenBytesAreRefused() {
        Serde<Signal> signals = StateSerdes.signals();
        byte[] good = signals.serializer().serialize("", new Signal.Watermark(1, 2));
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        byte[] shorter = Arrays.copyOf(good, good.length - 1);
        for (byte[] broken : List.of(longer, shorter, new byte[0])) {
            assertThatThrownBy(() -> signals.deserializer().deserialize("", broken))
                    .isInstanceOf(SerializationException.class);
        }
    }

    private static byte[] bytes(PaneKey key) {
        return StateSerdes.paneKeys().serializer().serialize("", key);
    }

    private static <T> T roundTrip(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("", serde.serializer().serialize("", value));
    }
}
