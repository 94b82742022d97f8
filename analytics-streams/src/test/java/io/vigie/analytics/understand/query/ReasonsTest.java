package io.vigie.analytics.understand.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReasonsTest {

    @Test
    void saysWhatAPlainSearchSays() {
        Random random = new Random(5);
        for (int run = 0; run < 5_000; run++) {
            List<MatchedWords> words = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                int start = random.nextInt(40);
                words.add(stretch(start, start + 1 + random.nextInt(6)));
            }
            assertThat(Reasons.of(words)).isEqualTo(plainly(words));
        }
    }

    private static List<String> plainly(List<MatchedWords> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> word.isWithin(other) && !other.isWithin(word)))
                .sorted(Comparator.comparingInt(MatchedWords::start))
                .map(MatchedWords::text)
                .distinct()
                .limit(20)
                .toList();
    }

    /** A few texts stand at several places. */
    private static MatchedWords stretch(int start, int end) {
        return new MatchedWords("w" + start % 25 + "-" + end % 25, start, end);
    }
}
