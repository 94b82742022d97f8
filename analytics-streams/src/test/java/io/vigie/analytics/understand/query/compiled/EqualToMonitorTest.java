package io.vigie.analytics.understand.query.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.analytics.understand.function.FiguresOfSpeech;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.lucene.MonitorQueryMatcher;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.load.BuiltInFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The engine finds what Lucene Monitor finds: the same queries by the same words. */
final class EqualToMonitorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<StoredQuery> queries() {
        return RandomQueries.queries();
    }

    @Provide
    Arbitrary<SearchableMention> mentions() {
        return RandomQueries.mentions();
    }

    @Property(tries = 300)
    void findsWhatMonitorFinds(
            @ForAll @Size(40) List<@From("queries") StoredQuery> queries,
            @ForAll @Size(25) List<@From("mentions") SearchableMention> mentions) {
        List<StoredQuery> numbered = numbered(queries);
        CompiledQueryMatcher compiled = CompiledQueryMatcher.of(numbered);
        try (MonitorQueryMatcher monitor = MonitorQueryMatcher.of(numbered)) {
            List<List<QueryHit>> expected = monitor.match(mentions);
            for (int i = 0; i < mentions.size(); i++) {
                List<QueryHit> hits = compiled.match(List.of(mentions.get(i))).get(0);
                assertThat(hits).as("%s", mentions.get(i)).isEqualTo(expected.get(i));
                hits.forEach(hit -> Statistics.collect(hit.words().size() > 1));
            }
            assertThat(compiled.problems()).isEqualTo(monitor.problems());
        }
    }

    private static List<StoredQuery> numbered(List<StoredQuery> queries) {
        List<StoredQuery> numbered = new ArrayList<>();
        for (StoredQuery query : queries) {
            numbered.add(new StoredQuery("q" + numbered.size(), query.language(), query.text()));
        }
        return numbered;
    }

    @Test
    void findsWhatMonitorFindsInRealPosts() throws IOException {
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("VIGIE_DATA"), "../../shared/data"));
        assumeTrue(Files.isDirectory(data), "SKIPPED: no real posts in " + data + " (set VIGIE_DATA)");
        List<StoredQuery> shipped = shipped();
        CompiledQueryMatcher compiled = CompiledQueryMatcher.of(shipped);
        try (MonitorQueryMatcher monitor = MonitorQueryMatcher.of(shipped)) {
            for (SearchableMention mention : posts(data)) {
                assertThat(compiled.match(List.of(mention)))
                        .as("%s", mention)
                        .isEqualTo(monitor.match(List.of(mention)));
            }
        }
    }

    private static List<StoredQuery> shipped() {
        List<StoredQuery> queries = new ArrayList<>(FiguresOfSpeech.builtIn().queries());
        for (FunctionConfig function : BuiltInFunctions.all()) {
            function.queries()
                    .forEach(query ->
                            queries.add(new StoredQuery("f" + queries.size(), query.language(), query.query())));
        }
        return queries;
    }

    /** Every fifth: English ones, French ones, and of each some as if their language were unknown. */
    private static List<SearchableMention> posts(Path data) throws IOException {
        List<SearchableMention> posts = new ArrayList<>();
        for (String file : List.of("airline/mentions.ndjson", "fr-media/posts.ndjson")) {
            List<String> lines = Files.readAllLines(data.resolve(file));
            for (int i = 0; i < lines.size(); i += 5) {
                JsonNode post = JSON.readTree(lines.get(i));
                String language = i % 4 == 0 ? "und" : post.path("language").asText();
                posts.add(new SearchableMention(TextMention.of(post.path("text").asText()), language));
            }
        }
        return posts;
    }
}
