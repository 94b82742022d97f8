package io.vigie.analytics.understand.query.compiled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What one of Lucene's chains of filters makes of a word. For one thread. */
final class WordForm {

    private final OneWord word = new OneWord();
    private final TokenStream filtered;
    private final CharTermAttribute form;

    WordForm(UnaryOperator<TokenStream> filters) {
        filtered = filters.apply(word);
        form = filtered.getAttribute(CharTermAttribute.class);
    }

    /** The term that the characters become in an index, good until the next is asked for. */
    CharSequence of(char[] text, int from, int to) {
        word.set(text, from, to);
        try {
            filtered.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void set(char[] text, int from, int to) {
            term.copyBuffer(text, from, to - from);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
