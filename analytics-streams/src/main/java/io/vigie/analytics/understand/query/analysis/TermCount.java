package io.vigie.analytics.understand.query.analysis;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Counts the terms of a query, excluded ones and those of phrases too. */
final class TermCount extends QueryVisitor {

    private int terms;

    int terms() {
        return terms;
    }

    @Override
    public void consumeTerms(Query query, Term... found) {
        terms += found.length;
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        terms++;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
    }
}
