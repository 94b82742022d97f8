package io.vigie.analytics.understand.query.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms that the words of a query become, cut like the words of mentions. */
public final class QueryTerms {

    private final Analyzer analyzer;

    QueryTerms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<String> of(String field, String words) {
        return cut(analyzer, field, Fields.isText(field) ? CleanText.of(words).searchable() : CleanText.visible(words));
    }

    /** The terms of a text, in their order, as the analyser cuts the field. */
    public static List<String> cut(Analyzer analyzer, String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Lower case and without accents, but not cut: for what is not a whole word. */
    String normal(String field, String text) {
        return analyzer.normalize(field, CleanText.visible(text)).utf8ToString();
    }
}
