package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.StoredQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions whose words do not mean what they say ("mort de rire", "a killer phone"). A word inside one decides nothing;
 * the same word elsewhere in the mention still does.
 */
public final class FiguresOfSpeech {

    private static final String RESOURCE = "figures-of-speech.txt";
    private static final String PREFIX = "figure/";

    private final List<StoredQuery> queries;

    public FiguresOfSpeech(List<StoredQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** The list that is shipped: a line is a language and a query; # starts a comment. */
    public static FiguresOfSpeech builtIn() {
        try (InputStream in = FiguresOfSpeech.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + RESOURCE);
            }
            return new FiguresOfSpeech(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StoredQuery> read(BufferedReader lines) {
        List<StoredQuery> queries = new ArrayList<>();
        lines.lines().map(String::strip).filter(FiguresOfSpeech::isEntry).forEach(line -> {
            String[] entry = line.split("\\s+", 2);
            queries.add(new StoredQuery(PREFIX + queries.size(), entry[0], entry[1]));
        });
        return queries;
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    public List<StoredQuery> queries() {
        return queries;
    }

    /** The hits that mean what they say: those with at least one word outside every figure of speech. */
    List<QueryHit> literal(List<QueryHit> hits) {
        List<MatchedWords> figures = new ArrayList<>();
        for (QueryHit hit : hits) {
            if (hit.queryId().startsWith(PREFIX)) {
                figures.addAll(hit.words());
            }
        }
        return figures.isEmpty()
                ? hits
                : hits.stream().filter(hit -> isLiteral(hit, figures)).toList();
    }

    private static boolean isLiteral(QueryHit hit, List<MatchedWords> figures) {
        return hit.words().isEmpty()
                || hit.words().stream().anyMatch(word -> figures.stream().noneMatch(word::isWithin));
    }
}
