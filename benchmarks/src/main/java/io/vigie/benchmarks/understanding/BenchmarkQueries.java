package io.vigie.benchmarks.understanding;

import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import io.vigie.configuration.load.BuiltInFunctions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The shipped queries of the functions, as many as asked for, and beyond them queries as a company writes them: three in five
 * for a brand that is seldom talked of, the others for topics, made of words that do occur.
 */
final class BenchmarkQueries {

    private static final String[] SYLLABLES = {
        "nor", "ve", "lia", "kel", "mont", "dra", "sol", "tis", "ba", "ri", "quen", "to", "mar", "lo", "fen", "xi",
        "ga", "pru"
    };

    private final Random random = new Random(7);
    private final List<String> words;

    private BenchmarkQueries(List<BenchmarkTexts.Text> texts) {
        words = texts.stream()
                .flatMap(each -> List.of(each.text().split("[^\\p{L}]+")).stream())
                .filter(word -> word.length() > 4)
                .distinct()
                .toList();
    }

    static List<StoredQuery> of(int count, List<BenchmarkTexts.Text> texts) {
        List<StoredQuery> queries = shipped();
        Collections.shuffle(queries, new Random(3));
        BenchmarkQueries made = new BenchmarkQueries(texts);
        while (queries.size() < count) {
            queries.add(made.query("made/" + queries.size()));
        }
        return List.copyOf(queries.subList(0, count));
    }

    private static List<StoredQuery> shipped() {
        List<StoredQuery> queries = new ArrayList<>();
        for (FunctionConfig function : BuiltInFunctions.all()) {
            for (FunctionQuery query : function.queries()) {
                queries.add(new StoredQuery("shipped/" + queries.size(), query.language(), query.query()));
            }
        }
        return queries;
    }

    private StoredQuery query(String id) {
        if (random.nextInt(5) < 3) {
            return new StoredQuery(id, StoredQuery.ANY, brand());
        }
        return new StoredQuery(id, random.nextBoolean() ? "en" : "fr", topic());
    }

    private String brand() {
        String first = name();
        String second = name();
        return switch (random.nextInt(3)) {
            case 0 -> first + " OR #" + first + " OR \"" + first + " " + second + "\"";
            case 1 -> "\"" + first + " " + second + "\" OR @" + first;
            default -> "(" + first + " OR " + second + ") NOT (" + word() + " OR \"" + word() + " " + word() + "\")";
        };
    }

    private String topic() {
        return switch (random.nextInt(4)) {
            case 0 -> word() + " AND (" + word() + " OR " + word() + " OR " + word() + ")";
            case 1 -> "\"" + word() + " " + word() + "\" OR \"" + word() + " " + word() + "\"~3";
            case 2 -> "(" + word() + " OR " + word() + ") AND " + name() + " NOT " + word();
            default -> name() + " AND " + word() + " OR \"" + word() + " " + word() + "\"";
        };
    }

    private String name() {
        return SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}
