package io.vigie.analytics.understand.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is special inside one word: wildcards, fuzziness, escapes. */
final class WordSyntax {

    private static final Pattern FUZZY = Pattern.compile("((?:\\\\.|[^~\\\\])++)~(\\d?)");
    private static final Pattern WILDCARD = Pattern.compile("(?:\\\\.|[^*?\\\\])*+[*?].*");
    private static final Pattern BOOSTED = Pattern.compile("(?:\\\\.|[^^\\\\])++\\^[\\d.]*");
    private static final int MAX_EDITS = 2;
    /** Mentions have no longer words: the tokenizer cuts them. */
    private static final int MAX_LENGTH = 255;

    private WordSyntax() {}

    static QueryNode read(QueryField field, QueryToken token) throws QuerySyntaxException {
        String word = token.text();
        if (field != QueryField.URL && word.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("a word has at most " + MAX_LENGTH + " characters", token.position());
        }
        if (BOOSTED.matcher(word).matches()) {
            throw new QuerySyntaxException(
                    "boosts (^) are not supported: a query matches or does not", token.position());
        }
        Matcher fuzzy = FUZZY.matcher(word);
        if (fuzzy.matches()) {
            return fuzzy(field, fuzzy, token.position());
        }
        if (WILDCARD.matcher(word).matches()) {
            return wildcard(field, token);
        }
        return new QueryNode.Word(field, unescape(word), token.position());
    }

    private static QueryNode fuzzy(QueryField field, Matcher fuzzy, int position) throws QuerySyntaxException {
        String text = unescape(fuzzy.group(1));
        int edits = fuzzy.group(2).isEmpty() ? defaultEdits(text) : Integer.parseInt(fuzzy.group(2));
        if (edits > MAX_EDITS) {
            throw new QuerySyntaxException("at most " + MAX_EDITS + " letters may differ, not " + edits, position);
        }
        return new QueryNode.Fuzzy(field, text, edits, position);
    }

    /** One letter in short words, two in long ones: two edits turn most five-letter words into each other. */
    private static int defaultEdits(String text) {
        return text.length() <= 5 ? 1 : MAX_EDITS;
    }

    private static QueryNode wildcard(QueryField field, QueryToken token) throws QuerySyntaxException {
        if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QuerySyntaxException("a wildcard needs at least one letter or digit", token.position());
        }
        return new QueryNode.Wildcard(field, token.text(), token.position());
    }

    static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
