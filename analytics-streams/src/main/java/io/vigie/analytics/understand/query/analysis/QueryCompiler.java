package io.vigie.analytics.understand.query.analysis;

import io.vigie.analytics.understand.query.QueryNode;
import io.vigie.analytics.understand.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Turns a syntax tree into a Lucene query over the {@link Fields} of a mention. */
final class QueryCompiler {

    static final int MAX_TERMS = 1_000;
    private static final int MAX_FUZZY_LENGTH = 100;
    /** What stands between letters and digits, but for the point of 3.5. */
    private static final Pattern GAPS = Pattern.compile(
            "\\s|[^\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}](?!\\p{N})|(?<!\\p{N})[^\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}]");

    private final String language;
    private final QueryTerms terms;

    QueryCompiler(String language, Analyzer analyzer) {
        this.language = language;
        this.terms = new QueryTerms(analyzer);
    }

    /** At most {@link #MAX_TERMS} words in all: Lucene would refuse the query anew at every mention. */
    Query compile(QueryNode node) throws QuerySyntaxException {
        Query query = query(node);
        TermCount count = new TermCount();
        query.visit(count);
        if (count.terms() > MAX_TERMS) {
            throw new QuerySyntaxException("a query has at most " + MAX_TERMS + " words in all; split it", 1);
        }
        return query;
    }

    private Query query(QueryNode node) throws QuerySyntaxException {
        if (node instanceof QueryNode.All all) {
            return all(all);
        } else if (node instanceof QueryNode.Any any) {
            return any(compileEach(any.alternatives()));
        } else if (node instanceof QueryNode.Word word) {
            return word(word);
        } else if (node instanceof QueryNode.Phrase phrase) {
            return phrase(phrase);
        } else if (node instanceof QueryNode.Wildcard wildcard) {
            return wildcard(wildcard);
        }
        return fuzzy((QueryNode.Fuzzy) node);
    }

    private Query all(QueryNode.All all) throws QuerySyntaxException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        compileEach(all.required()).forEach(each -> query.add(each, Occur.MUST));
        compileEach(all.excluded()).forEach(each -> query.add(each, Occur.MUST_NOT));
        return query.build();
    }

    private List<Query> compileEach(List<QueryNode> nodes) throws QuerySyntaxException {
        List<Query> queries = new ArrayList<>(nodes.size());
        for (QueryNode node : nodes) {
            queries.add(query(node));
        }
        return queries;
    }

    private static Query any(List<Query> alternatives) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        alternatives.forEach(each -> query.add(each, Occur.SHOULD));
        return query.build();
    }

    private Query word(QueryNode.Word word) throws QuerySyntaxException {
        if (isTag(word.text())) {
            refuseSigns(Searchable.isTag(word.text()), word.text(), word.position());
            return new TermQuery(new Term(Fields.TAG, terms.normal(Fields.TAG, word.text())));
        }
        String field = Fields.of(word.field(), language);
        return inOrder(field, found(terms.of(field, word.text()), word.text(), word.position()), 0);
    }

    private static boolean isTag(String text) {
        return text.length() > 1 && (text.charAt(0) == '#' || text.charAt(0) == '@');
    }

    private Query phrase(QueryNode.Phrase phrase) throws QuerySyntaxException {
        String field = Fields.of(phrase.field(), language);
        List<String> words = found(terms.of(field, phrase.text()), phrase.text(), phrase.position());
        if (Fields.isText(field)) {
            refuseRemnant(phrase, words);
        }
        Query spaced = inOrder(field, words, phrase.slop());
        if (words.size() == 1 || phrase.slop() > 0) {
            return spaced;
        }
        String unstemmed = Fields.unstemmed(phrase.field());
        List<Query> alternatives = new ArrayList<>(List.of(spaced));
        joined(unstemmed, phrase.text()).forEach(each -> alternatives.add(new TermQuery(new Term(unstemmed, each))));
        return any(alternatives);
    }

    /** As in #orealparis, and with article and possessive as in @lorealparis. */
    private Set<String> joined(String field, String phrase) {
        Set<String> joined = new LinkedHashSet<>();
        joined.add(String.join("", terms.of(field, phrase)));
        if (Fields.isText(field)) {
            String searchable = CleanText.of(phrase).searchable();
            joined.add(terms.normal(field, GAPS.matcher(searchable).replaceAll("")));
        }
        return joined;
    }

    /** "% off" would silently become the word "off". */
    private static void refuseRemnant(QueryNode.Phrase phrase, List<String> words) throws QuerySyntaxException {
        if (words.size() == 1 && phrase.text().strip().indexOf(' ') > 0) {
            throw new QuerySyntaxException(
                    "only one word of \"" + phrase.text() + "\" can be searched for: signs are not", phrase.position());
        }
    }

    /** They would never match, silently. */
    private static void refuseSigns(boolean matchable, String text, int position) throws QuerySyntaxException {
        if (!matchable) {
            throw new QuerySyntaxException(
                    text + " can never be found: signs, articles and possessives are not searched for; quote a phrase",
                    position);
        }
    }

    private static Query inOrder(String field, List<String> words, int slop) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.get(0)));
        }
        return new PhraseQuery(slop, field, words.toArray(new String[0]));
    }

    private Query wildcard(QueryNode.Wildcard wildcard) throws QuerySyntaxException {
        boolean tag = isTag(wildcard.pattern());
        String field = tag ? Fields.TAG : Fields.unstemmed(wildcard.field());
        boolean matchable = Searchable.examples(wildcard.pattern())
                .anyMatch(each -> tag ? Searchable.isTag(each) : Searchable.isWord(terms, field, each));
        refuseSigns(matchable, wildcard.pattern(), wildcard.position());
        String pattern = terms.normal(field, wildcard.pattern());
        int star = pattern.indexOf('*');
        if (star == pattern.length() - 1 && pattern.indexOf('?') < 0 && pattern.indexOf('\\') < 0) {
            return new PrefixQuery(new Term(field, pattern.substring(0, star)));
        }
        try {
            return new WildcardQuery(new Term(field, pattern));
        } catch (TooComplexToDeterminizeException e) {
            throw new QuerySyntaxException(
                    "too many * and ? in " + wildcard.pattern() + " to be searched for", wildcard.position());
        }
    }

    /** Rewritten without scores: scores of fuzzy words can be negative, for which Lucene refuses the whole query. */
    private Query fuzzy(QueryNode.Fuzzy fuzzy) throws QuerySyntaxException {
        String field = Fields.unstemmed(fuzzy.field());
        String word = terms.normal(field, fuzzy.text());
        if (word.length() > MAX_FUZZY_LENGTH) {
            throw new QuerySyntaxException(
                    "a fuzzy word has at most " + MAX_FUZZY_LENGTH + " letters", fuzzy.position());
        }
        refuseSigns(Searchable.isWord(terms, field, fuzzy.text()), fuzzy.text(), fuzzy.position());
        return new FuzzyQuery(
                new Term(field, word),
                fuzzy.edits(),
                0,
                FuzzyQuery.defaultMaxExpansions,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static List<String> found(List<String> words, String text, int position) throws QuerySyntaxException {
        if (words.isEmpty()) {
            throw new QuerySyntaxException("nothing to search for in " + text, position);
        }
        return words;
    }
}
