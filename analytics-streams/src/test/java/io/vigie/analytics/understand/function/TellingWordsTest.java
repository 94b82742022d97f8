package io.vigie.analytics.understand.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TellingWordsTest {

    private static int[] telling(double... weights) {
        TellingWords telling = new TellingWords();
        for (int word = 0; word < weights.length; word++) {
            boolean kept = telling.keeps(weights[word]);
            int[] before = telling.words();
            telling.add(word, weights[word]);
            assertThat(kept || Arrays.equals(before, telling.words())).isTrue();
        }
        return telling.words();
    }

    @Test
    void theThreeStrongestInTheOrderOfTheText() {
        assertThat(telling(5, 1, 6, 8, 7)).containsExactly(2, 3, 4);
    }

    @Test
    void wordsThatSayMuchLessThanTheStrongestAreNone() {
        assertThat(telling(4.1, 10, 3.9)).containsExactly(0, 1);
        assertThat(telling(-1, 0)).isEmpty();
        assertThat(telling()).isEmpty();
    }

    @Test
    void ofWordsThatSayAsMuchTheFirstOnesStay() {
        assertThat(telling(2, 2, 2, 2)).containsExactly(0, 1, 2);
    }
}
