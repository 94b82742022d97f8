package io.vigie.analytics.understand.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.brand.Brand;
import io.vigie.analytics.understand.brand.BrandResolver;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.compiled.CompiledQueryMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of docs/query-language.md. */
final class QueryLanguageDocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "query-language.md");

    static Stream<List<String>> examples() throws IOException {
        return block("examples");
    }

    static Stream<List<String>> brands() throws IOException {
        return block("brands");
    }

    static Stream<List<String>> errors() throws IOException {
        return block("errors");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhatThePageSays(List<String> example) {
        String language = example.get(0);
        StoredQuery query = new StoredQuery("q", language, example.get(1));
        SearchableMention mention =
                new SearchableMention(TextMention.of(example.get(2)), language.equals("any") ? "und" : language);
        QueryMatcher matcher = CompiledQueryMatcher.of(List.of(query));

        assertThat(matcher.problems()).isEmpty();
        assertThat(matcher.match(List.of(mention)).get(0))
                .hasSize(example.get(3).equals("yes") ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void refusesWhatThePageSays(List<String> example) {
        QueryMatcher matcher = CompiledQueryMatcher.of(List.of(new StoredQuery("q", "en", example.get(0))));

        assertThat(matcher.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.position()).isEqualTo(Integer.parseInt(example.get(1))));
    }

    @ParameterizedTest
    @MethodSource("brands")
    void countsForTheBrandAsThePageSays(List<String> example) {
        String exclude = example.get(1);
        Brand brand = new Brand("brand", List.of(), example.get(0), exclude.isEmpty() ? null : exclude);
        SearchableMention mention = new SearchableMention(TextMention.of(example.get(2)), "und");
        QueryMatcher matcher = CompiledQueryMatcher.of(brand.queries());
        List<QueryHit> hits = matcher.match(List.of(mention)).get(0);

        assertThat(matcher.problems()).isEmpty();
        assertThat(new BrandResolver(List.of(brand)).resolve(null, hits).brands())
                .hasSize(example.get(3).equals("yes") ? 1 : 0);
    }

    private static Stream<List<String>> block(String name) throws IOException {
        String page = Files.readString(PAGE);
        String start = "```" + name + "\n";
        int from = page.indexOf(start) + start.length();
        assertThat(from).as("block " + name).isGreaterThan(start.length());
        return page.substring(from, page.indexOf("\n```", from))
                .lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }
}
