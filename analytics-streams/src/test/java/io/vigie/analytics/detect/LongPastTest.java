package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LongPastTest {

    private final LongPast past = new LongPast();

    @Property(tries = 200)
    void aWindowHoldsItsWholeStepsAndTheRunningOne(
            @ForAll @IntRange(min = 400, max = 1200) int end, @ForAll @IntRange(min = 1, max = 24) int steps) {
        pushUpTo(end);
        int buckets = LongPast.buckets(end, steps);
        assertThat(buckets).isBetween(steps * 12, steps * 12 + 11);
        assertThat(past.sum(end, steps)).isEqualTo(new LongPast.Sum(2L * buckets, buckets));
    }

    @Test
    void whatASpikeHasToldIsLeftOut() {
        pushUpTo(600);
        past.exclude(600, 30);
        assertThat(past.sum(600, 6).volume()).isEqualTo(2 * 12 * 3);
        assertThat(past.settled(6).volume()).isEqualTo(2 * 12 * 5);
        past.exclude(600, 72);
        assertThat(past.sum(600, 6)).isEqualTo(LongPast.Sum.NOTHING);
        assertThat(past.settled(6)).isEqualTo(LongPast.Sum.NOTHING);
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        pushUpTo(600);
        assertThat(past.sum(600 + 40 * 12, 24)).isEqualTo(LongPast.Sum.NOTHING);
        past.push(600 + 40 * 12, 7, 3, Use.LEARN);
        assertThat(past.sum(600 + 40 * 12 + 1, 24)).isEqualTo(new LongPast.Sum(7, 3));
    }

    @Test
    void aPastReadBackIsTheOneWritten() {
        pushUpTo(777);
        past.exclude(777, 5);
        ByteBuffer bytes = ByteBuffer.allocate(1024);
        past.write(bytes);
        LongPast read = new LongPast();
        read.read(bytes.flip(), DetectorState.SHORT_FLOATS);
        assertThat(read.sum(777, 24)).isEqualTo(past.sum(777, 24));
        assertThat(read.settled(24)).isEqualTo(past.settled(24));
    }

    private void pushUpTo(int end) {
        for (int bucket = 0; bucket < end; bucket++) {
            past.push(bucket, 2, 1, Use.LEARN);
        }
    }
}
