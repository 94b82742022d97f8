package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.ReadQueries.ReadQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All queries, by id, and which of them to look at when a slot is filled. Fixed once made. */
final class QueryTable {

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<CompiledQuery> queries = new ArrayList<>();
    /** By slot: indices of queries. */
    private final int[][] needing;

    QueryTable(List<ReadQuery> read) {
        NodeCompiler compiler = new NodeCompiler(vocabulary);
        read.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .map(each ->
                        new CompiledQuery(each.stored().id(), each.stored().language(), compiler.compile(each.query())))
                .forEach(queries::add);
        needing = new int[vocabulary.size()][0];
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            Needs.of(queries.get(i).node(), vocabulary).slots().stream()
                    .forEach(slot -> needing[slot] = append(needing[slot], query));
        }
    }

    private static int[] append(int[] some, int one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int size() {
        return queries.size();
    }

    CompiledQuery query(int index) {
        return queries.get(index);
    }

    /** Indices of the queries that can match only when this slot or others are filled; not to be changed. */
    int[] needing(int slot) {
        return needing[slot];
    }
}
