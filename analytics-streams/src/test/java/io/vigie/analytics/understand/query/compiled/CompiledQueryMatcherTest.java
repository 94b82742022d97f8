package io.vigie.analytics.understand.query.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.QueryMatcherContract;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CompiledQueryMatcherTest extends QueryMatcherContract {

    @Override
    protected QueryMatcher matcher(List<StoredQuery> queries) {
        return CompiledQueryMatcher.of(queries);
    }

    @Test
    void severalThreadsFindWhatOneFinds() {
        List<StoredQuery> queries = List.of(
                new StoredQuery("a", "en", "word1 AND word?9* NOT word7"),
                new StoredQuery("b", "any", "\"word2 word3\"~2"));
        List<SearchableMention> mentions = IntStream.range(0, 5_000)
                .mapToObj(i -> "word" + i % 100 + " words" + i + " word" + i * 7 % 300 + " #Word" + i + "Word3 word1")
                .map(text -> new SearchableMention(TextMention.of(text), "en"))
                .toList();
        List<List<QueryHit>> expected = matcher(queries).match(mentions);
        QueryMatcher shared = matcher(queries);

        assertThat(mentions.parallelStream()
                        .map(mention -> shared.match(List.of(mention)).get(0)))
                .containsExactlyElementsOf(expected);
        assertThat(expected).anyMatch(hits -> !hits.isEmpty());
    }
}
