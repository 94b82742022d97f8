package io.vigie.analytics.understand.query.analysis;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How each field is cut into terms; the same for mentions and for the words of queries. */
public final class MentionAnalyzers {

    /** Positions between the values of a field. */
    public static final int GAP = 1_000;

    private MentionAnalyzers() {}

    public static Analyzer create() {
        Analyzer exact = new Chain(StandardTokenizer::new, MentionAnalyzers::exact);
        Analyzer french = new Chain(StandardTokenizer::new, MentionAnalyzers::french);
        Analyzer english = new Chain(StandardTokenizer::new, MentionAnalyzers::english);
        Map<String, Analyzer> fields = new HashMap<>();
        fields.put(Fields.text("fr"), french);
        fields.put(Fields.title("fr"), french);
        fields.put(Fields.text("en"), english);
        fields.put(Fields.title("en"), english);
        fields.put(Fields.EXACT, exact);
        fields.put(Fields.EXACT_TITLE, exact);
        fields.put("url", new Chain(MentionAnalyzers::addressParts, LowerCaseFilter::new));
        Analyzer whole = new Chain(KeywordTokenizer::new, MentionAnalyzers::whole);
        return new PerFieldAnalyzerWrapper(whole, fields);
    }

    private static Tokenizer addressParts() {
        return CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
    }

    /** For values that are not cut. */
    public static TokenStream whole(TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
    }

    /** Articles and possessives are no part of a name, in any language: l'Oréal, McDonald's. */
    public static TokenStream exact(TokenStream tokens) {
        TokenStream names = new EnglishPossessiveFilter(elided(new LowerCaseFilter(tokens)));
        return new ASCIIFoldingFilter(names);
    }

    public static TokenStream french(TokenStream tokens) {
        return new ASCIIFoldingFilter(new FrenchLightStemFilter(elided(new LowerCaseFilter(tokens))));
    }

    public static TokenStream english(TokenStream tokens) {
        TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
        return new KStemFilter(new ASCIIFoldingFilter(words));
    }

    private static TokenStream elided(TokenStream tokens) {
        return new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    private interface Tokenizing {
        Tokenizer create();
    }

    private interface Filtering {
        TokenStream apply(TokenStream tokens);
    }

    /** A tokenizer and its filters; the values of a field are far apart, so that no phrase crosses from one into the next. */
    private static final class Chain extends Analyzer {

        private final Tokenizing tokenizing;
        private final Filtering filtering;

        Chain(Tokenizing tokenizing, Filtering filtering) {
            this.tokenizing = tokenizing;
            this.filtering = filtering;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = tokenizing.create();
            return new TokenStreamComponents(tokenizer, filtering.apply(tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream tokens) {
            return whole(tokens);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
