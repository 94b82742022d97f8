package io.vigie.analytics.understand.query.compiled;

import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Terms that a wildcard or fuzzy word stands for. Tests on the letters that occur come before the automaton. */
abstract class TermPattern {

    private final long letters;
    private final int length;

    TermPattern(String letters) {
        this.letters = letters(letters);
        this.length = letters.length();
    }

    /** Letters that are given. */
    final int length() {
        return length;
    }

    /** A set of characters, approximately. */
    static long letters(String text) {
        long set = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            set |= 1L << c;
            at += Character.charCount(c);
        }
        return set;
    }

    final boolean accepts(String term, long termLetters) {
        return mayAccept(letters, termLetters) && accepts(term);
    }

    abstract boolean mayAccept(long patternLetters, long termLetters);

    abstract boolean accepts(String term);

    static TermPattern of(PrefixQuery query) {
        String prefix = query.getPrefix().text();
        return new Containing(prefix) {
            @Override
            boolean accepts(String term) {
                return term.startsWith(prefix);
            }
        };
    }

    static TermPattern of(WildcardQuery query) {
        CharacterRunAutomaton automaton = new CharacterRunAutomaton(query.getAutomaton());
        return new Containing(literal(query.getTerm().text())) {
            @Override
            boolean accepts(String term) {
                return automaton.run(term);
            }
        };
    }

    /** What surely occurs in a match; of escapes, at least the escaped character. */
    private static String literal(String pattern) {
        return pattern.replaceAll("[*?\\\\]", "");
    }

    static TermPattern of(FuzzyQuery query) {
        String word = query.getTerm().text();
        int edits = query.getMaxEdits();
        CharacterRunAutomaton automaton =
                new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits));
        return new TermPattern(word) {
            /** An edit puts one letter in the place of another at most. */
            @Override
            boolean mayAccept(long patternLetters, long termLetters) {
                return Long.bitCount(patternLetters ^ termLetters) <= 2 * edits;
            }

            @Override
            boolean accepts(String term) {
                return automaton.run(term);
            }
        };
    }

    /** A pattern whose letters all occur in what it stands for. */
    private abstract static class Containing extends TermPattern {
        Containing(String letters) {
            super(letters);
        }

        @Override
        final boolean mayAccept(long patternLetters, long termLetters) {
            return (patternLetters & ~termLetters) == 0;
        }
    }
}
