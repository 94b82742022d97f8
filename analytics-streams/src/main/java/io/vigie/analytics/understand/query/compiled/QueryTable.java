package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.ReadQueries.ReadQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All queries, by id, and what to look at when a slot is filled: of a query with alternatives, those behind the slot alone.
 * Fixed once made.
 */
final class QueryTable {

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<CompiledQuery> queries = new ArrayList<>();
    /** By slot. */
    private final Clue[][] clues;

    /**
     * A reason to look at a query.
     *
     * @param query its index
     * @param node what may match: the query, or one of its alternatives
     */
    record Clue(int query, Node node) {}

    QueryTable(List<ReadQuery> read) {
        NodeCompiler compiler = new NodeCompiler(vocabulary);
        read.stream()
                .sorted(Comparator.comparing(each -> each.stored().id()))
                .map(each -> new CompiledQuery(
                        each.stored().id(), Stems.askedBy(each.stored().language()), compiler.compile(each.query())))
                .forEach(queries::add);
        clues = new Clue[vocabulary.size()][0];
        for (int i = 0; i < queries.size(); i++) {
            Node node = queries.get(i).node();
            if (node instanceof Any any) {
                addAlternatives(i, any);
            } else {
                Clue clue = new Clue(i, node);
                Needs.of(node, vocabulary).slots().stream().forEach(slot -> add(slot, clue));
            }
        }
    }

    private void addAlternatives(int query, Any any) {
        for (int gate = 0; gate < any.gates().size(); gate++) {
            Node alternative = any.alternatives().get(any.behind().get(gate));
            add(any.gates().get(gate), new Clue(query, alternative));
        }
    }

    private void add(int slot, Clue clue) {
        clues[slot] = Arrays.copyOf(clues[slot], clues[slot].length + 1);
        clues[slot][clues[slot].length - 1] = clue;
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

    /** A query matches if and only if one of its clues does, at a slot that is filled; not to be changed. */
    Clue[] clues(int slot) {
        return clues[slot];
    }
}
