package io.vigie.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WidestAuthorsTest {

    /** Each number is an author (modulo 17) with a reach (the rest), so that there are ties and repetitions. */
    @Property
    void theyAreThoseOfARecountHoweverTheyAreGrouped(
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 170) Integer> mentions,
            @ForAll @IntRange(max = 100) int cut) {
        int middle = Math.min(cut, mentions.size());
        WidestAuthors grouped = of(mentions.subList(middle, mentions.size()));
        grouped.add(of(mentions.subList(0, middle)));

        Map<String, Long> widest = new TreeMap<>();
        mentions.forEach(each -> widest.merge(author(each), reach(each), Math::max));
        assertThat(grouped.authors())
                .isEqualTo(widest.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(WidestAuthors.LIMIT)
                        .map(each -> new WidestAuthors.Author(each.getKey(), each.getValue()))
                        .toList());
    }

    private static WidestAuthors of(List<Integer> mentions) {
        WidestAuthors authors = new WidestAuthors();
        mentions.forEach(each -> authors.add(WidestAuthors.of(author(each), reach(each))));
        return authors;
    }

    private static String author(int mention) {
        return "author " + mention % 17;
    }

    private static long reach(int mention) {
        return mention / 17;
    }
}
