package io.vigie.analytics.understand.query.compiled;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Turns Lucene's queries into nodes over the slots of a vocabulary. */
final class NodeCompiler {

    private final Vocabulary vocabulary;

    NodeCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Node compile(Query query) {
        if (query instanceof BooleanQuery combined) {
            return combined(combined);
        } else if (query instanceof TermQuery term) {
            Place place = Place.of(term.getTerm().field());
            return new Node.Single(slot(place, term.getTerm()), place);
        } else if (query instanceof PhraseQuery phrase) {
            return phrase(phrase);
        }
        return pattern(query);
    }

    private Node combined(BooleanQuery query) {
        List<Node> alternatives = compileEach(query, Occur.SHOULD);
        List<Node> required = compileEach(query, Occur.MUST);
        List<Node> excluded = compileEach(query, Occur.MUST_NOT);
        if (alternatives.isEmpty()) {
            return new Node.All(required, excluded);
        } else if (required.isEmpty() && excluded.isEmpty()) {
            return Any.of(alternatives, vocabulary);
        }
        throw new IllegalArgumentException("clauses must be alternatives or not, were both in " + query);
    }

    private List<Node> compileEach(BooleanQuery query, Occur occur) {
        List<Node> nodes = new ArrayList<>();
        query.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .forEach(clause -> nodes.add(compile(clause.getQuery())));
        return nodes;
    }

    private int slot(Place place, Term term) {
        return vocabulary.term(place.layer(), term);
    }

    private Node phrase(PhraseQuery phrase) {
        List<Term> terms = List.of(phrase.getTerms());
        Place place = Place.of(phrase.getField());
        Slots slots = Slots.of(terms.stream().mapToInt(term -> slot(place, term)));
        return phrase.getSlop() > 0
                ? new Near(slots, terms, phrase.getSlop(), place)
                : new Phrase(slots, Needs.rarest(slots, vocabulary), place);
    }

    private Node pattern(Query query) {
        if (query instanceof PrefixQuery prefix) {
            return pattern(prefix.getField(), prefix, TermPattern.of(prefix));
        } else if (query instanceof WildcardQuery wildcard) {
            return pattern(wildcard.getField(), wildcard, TermPattern.of(wildcard));
        } else if (query instanceof FuzzyQuery fuzzy) {
            return pattern(fuzzy.getField(), fuzzy, TermPattern.of(fuzzy));
        }
        throw new IllegalArgumentException("a query must be of a known kind, was " + query.getClass());
    }

    private Node pattern(String field, Query query, TermPattern pattern) {
        Place place = Place.of(field);
        return new Node.Single(vocabulary.pattern(place.layer(), query, pattern), place);
    }
}
