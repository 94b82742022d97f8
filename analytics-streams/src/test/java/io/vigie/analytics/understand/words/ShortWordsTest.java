package io.vigie.analytics.understand.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortWordsTest {

    private static final int BITS = 4;
    private static final long FIRST_CHARS = (1L << (Long.SIZE - Byte.SIZE)) - 1;

    private final Random random = new Random(5);
    private final ShortWords words = new ShortWords(BITS, 2);

    @Test
    void aWordIsKnownWithItsNoteAndValuesUntilAnotherTakesItsPlace() {
        for (int i = 0; i < 1_000; i++) {
            long high = random.nextInt(3) == 0 ? 0 : random.nextLong() & FIRST_CHARS;
            long low = random.nextLong();
            int note = random.nextInt(256);
            assertThat(words.find(high, low)).isEqualTo(ShortWords.NONE);

            int known = words.learn(high, low, note);
            words.put(known, 0, i);
            words.put(known, 1, -i);

            assertThat(words.find(high, low)).isEqualTo(known);
            assertThat(words.note(known)).isEqualTo(note);
            assertThat(words.value(known, 0)).isEqualTo(i);
            assertThat(words.value(known, 1)).isEqualTo(-i);
            assertThat(words.find(high, low + 1)).isEqualTo(ShortWords.NONE);
            assertThat(words.find((high + 1 + random.nextInt(1_000)) & FIRST_CHARS, low))
                    .isEqualTo(ShortWords.NONE);
        }
    }

    @Test
    void aWordLearntAgainKeepsOneEntry() {
        words.put(words.learn(1, 2, 3), 0, 4);
        words.put(words.learn(1, 2, 200), 0, 5);

        int known = words.find(1, 2);
        assertThat(words.note(known)).isEqualTo(200);
        assertThat(words.value(known, 0)).isEqualTo(5);
    }
}
