package io.vigie.analytics.understand.query;

import io.vigie.analytics.understand.query.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the text of a query into tokens. */
final class QueryLexer {

    private static final Map<String, Kind> OPERATORS =
            Map.of("AND", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "||", Kind.OR, "NOT", Kind.NOT);
    private static final Pattern FIELD = Pattern.compile("(\\p{L}+):");
    private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^\\s\\p{Z}()\"\\\\“”„«»])++");
    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"(?:~(\\d{1,3}))?");

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    QueryLexer(String query) {
        this.query = query;
    }

    List<QueryToken> tokens() throws QuerySyntaxException {
        while (at < query.length()) {
            if (isSpace(query.charAt(at))) {
                at++;
            } else {
                next();
            }
        }
        add(Kind.END, "", 0, 0);
        return tokens;
    }

    /** No-break spaces too, which come with what is pasted. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void next() throws QuerySyntaxException {
        switch (query.charAt(at)) {
            case '(' -> add(Kind.OPEN, "(", 0, 1);
            case ')' -> add(Kind.CLOSE, ")", 0, 1);
            case '+' -> add(Kind.REQUIRED, "+", 0, 1);
            case '-' -> add(Kind.NOT, "-", 0, 1);
            case '"' -> quoted();
            case '“', '”', '„', '«', '»' -> throw error("write \" around a phrase, not " + query.charAt(at));
            case '[', '{' -> throw error("ranges are not supported; quote the text to search for it");
            default -> fieldOrWord();
        }
    }

    private void quoted() throws QuerySyntaxException {
        Matcher quoted = matcher(QUOTED);
        if (!quoted.lookingAt()) {
            throw error("the quotation mark is never closed");
        }
        int slop = quoted.group(2) == null ? 0 : Integer.parseInt(quoted.group(2));
        add(Kind.QUOTED, WordSyntax.unescape(quoted.group(1)), slop, quoted.end() - at);
    }

    private void fieldOrWord() throws QuerySyntaxException {
        Matcher field = matcher(FIELD);
        if (field.lookingAt() && !afterField()) {
            add(Kind.FIELD, field.group(1), 0, field.end() - at);
            return;
        }
        Matcher word = matcher(WORD);
        if (!word.lookingAt()) {
            throw error("a backslash needs a character after it");
        }
        add(OPERATORS.getOrDefault(word.group(), Kind.WORD), word.group(), 0, word.end() - at);
    }

    /** The value of a field may hold colons of its own, as addresses do. */
    private boolean afterField() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.FIELD;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(query).region(at, query.length());
    }

    private void add(Kind kind, String text, int slop, int length) {
        tokens.add(new QueryToken(kind, text, slop, at + 1));
        at += length;
    }

    private QuerySyntaxException error(String message) {
        return new QuerySyntaxException(message, at + 1);
    }
}
