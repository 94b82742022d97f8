package io.vigie.analytics.understand.sentiment;

import org.jspecify.annotations.Nullable;

/** Cuts a text into {@link Tokens} in one pass. Reused; not safe for several threads. */
final class Tokenizer {

    private static final String MARKS = "!?%\u20AC$\u2026";
    private static final int REPEATED = 2;

    private final TextBuffer text = new TextBuffer();
    private final Tokens tokens = new Tokens();
    private final Phrases phrases = new Phrases();
    private final WordReader words = new WordReader(text, tokens);
    private @Nullable String last;

    /** Cuts a text; the one that was cut last needs no second time. */
    Tokens tokenize(String source) {
        if (!isLast(source)) {
            last = source;
            cut(source);
            phrases.read(tokens);
        }
        return tokens;
    }

    /** The very same object: another with the same characters is rare, and to compare them takes time. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isLast(String source) {
        return source == last;
    }

    private void cut(String source) {
        text.load(source);
        tokens.clear();
        int index = 0;
        while (index < text.length()) {
            if (text.units()[index] == ' ') {
                index++;
            } else {
                index = isPlainWord(index) ? words.read(index, 0) : next(index);
            }
        }
    }

    /** The text that the tokens are of. */
    TextBuffer text() {
        return text;
    }

    /** Whether a word begins here, and no face and no address: the common case, decided in few steps. */
    private boolean isPlainWord(int index) {
        int letter = Characters.simple(text.units()[index]);
        int small = letter | Characters.SMALL;
        boolean address = (small == 'h' || small == 'w') && isUrl(index);
        return letter != 0 && !address && !Emoticons.mayBegin(text, index);
    }

    /** Where the tokens of each text are put. */
    Tokens tokens() {
        return tokens;
    }

    /** Of the tokens of each text. */
    Phrases phrases() {
        return phrases;
    }

    /** Reads what begins at {@code index} and returns where it ends, always further on. */
    private int next(int index) {
        int codePoint = text.codePointAt(index);
        if (codePoint <= ' ') {
            return index + 1;
        }
        int end = Emoticons.read(text, index, tokens);
        if (end > index) {
            return end;
        }
        if (Characters.isLetter(codePoint)) {
            return isUrl(index) ? readUrl(index) : words.read(index, 0);
        }
        if (Characters.isDigit(codePoint)) {
            return readNumber(index);
        }
        if (Characters.isEmoji(codePoint)) {
            return readEmoji(index, codePoint);
        }
        return readSymbol(index, codePoint);
    }

    private int readSymbol(int index, int codePoint) {
        boolean named = Characters.isLetterOrDigit(text.codePointAt(index + 1));
        if (codePoint == '@' && (named || text.at(index + 1) == '_')) {
            return readUser(index + 1);
        }
        if (codePoint == '#' && Characters.isLetter(text.codePointAt(index + 1))) {
            return readHashtag(index + 1);
        }
        if (MARKS.indexOf(codePoint) >= 0 || isEllipsis(index)) {
            return readMark(index);
        }
        if (".,;:()\"\u00AB\u00BB".indexOf(codePoint) >= 0) {
            tokens.close(TokenKind.BREAK, 0);
        }
        return index + Character.charCount(codePoint);
    }

    /** An address, or the word "http" that public data sets leave in its place. */
    private boolean isUrl(int index) {
        if (!startsWith(index, "http")) {
            return startsWith(index, "www.");
        }
        int rest = index + (text.at(index + 4) == 's' ? 5 : 4);
        return !Characters.isLetterOrDigit(text.at(rest));
    }

    private boolean startsWith(int index, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Characters.plain(text.at(index + i)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int readUrl(int index) {
        int end = index;
        while (end < text.length() && !Character.isWhitespace(text.at(end))) {
            end++;
        }
        return closeAs(TokenKind.URL, "http", end);
    }

    private int readUser(int index) {
        int end = index;
        while (Characters.isLetterOrDigit(text.codePointAt(end)) || text.at(end) == '_') {
            end += Character.charCount(text.codePointAt(end));
        }
        return closeAs(TokenKind.USER, "@", end);
    }

    private int readHashtag(int index) {
        int end = index;
        while (Characters.isLetter(text.codePointAt(end))) {
            end = words.read(end, Tokens.HASHTAG);
        }
        return end;
    }

    private int readNumber(int index) {
        int end = index;
        while (Characters.isDigit(text.at(end)) || isInsideNumber(end)) {
            end++;
        }
        return closeAs(TokenKind.NUMBER, "0", end);
    }

    private boolean isInsideNumber(int index) {
        return ".,:/".indexOf(text.at(index)) >= 0 && Characters.isDigit(text.at(index + 1));
    }

    private int readEmoji(int index, int codePoint) {
        for (char unit : Character.toChars(codePoint)) {
            tokens.append(unit);
        }
        int end = index + Character.charCount(codePoint);
        int repeats = 1;
        int following = text.codePointAt(end);
        while (end < text.length() && (following == codePoint || isModifier(following))) {
            repeats += following == codePoint ? 1 : 0;
            end += Character.charCount(following);
            following = text.codePointAt(end);
        }
        tokens.close(TokenKind.EMOJI, repeats >= REPEATED ? Tokens.LENGTHENED : 0);
        return end;
    }

    private static boolean isModifier(int codePoint) {
        return Characters.isInvisible(codePoint) || Characters.isSkinTone(codePoint);
    }

    private boolean isEllipsis(int index) {
        return text.at(index) == '.' && text.at(index + 1) == '.';
    }

    /** A run of marks is one token: "." for an ellipsis, "?!" for a mix, else the mark, doubled when it is repeated. */
    private int readMark(int index) {
        char first = text.at(index);
        int end = index + 1;
        boolean mixed = false;
        while (text.at(end) == first || text.at(end) == '!' || text.at(end) == '?') {
            mixed |= text.at(end) != first;
            end++;
        }
        return closeAs(TokenKind.MARK, symbol(first, mixed, end - index >= REPEATED), end);
    }

    private static String symbol(char first, boolean mixed, boolean repeated) {
        return switch (first) {
            case '.', '\u2026' -> ".";
            case '!' -> mixed ? "?!" : repeated ? "!!" : "!";
            case '?' -> mixed ? "?!" : repeated ? "??" : "?";
            case '%' -> "%";
            default -> "$";
        };
    }

    private int closeAs(TokenKind kind, String symbol, int end) {
        for (int i = 0; i < symbol.length(); i++) {
            tokens.append(symbol.charAt(i));
        }
        tokens.close(kind, 0);
        return end;
    }
}
