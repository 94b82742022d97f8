package io.vigie.ingest.pipeline;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was meant to be JSON and may break off or break the rules anywhere: also what Python and JavaScript write, with
 * single quotes or none. Not thread-safe.
 */
final class BrokenJson {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final String text;
    private int at;
    private boolean quotesAreClosed = true;

    BrokenJson(String text) {
        this.text = text;
    }

    /** The text without the values of the fields with such names, at whatever depth. */
    String without(Predicate<String> names) {
        StringBuilder kept = new StringBuilder(text.length());
        at = 0;
        while (at < text.length()) {
            int from = at;
            boolean token = skipToken();
            String name = text.substring(from, at);
            boolean field = token && skipColon();
            kept.append(text, from, at);
            if (field && names.test(unescaped(name))) {
                skipValue();
                kept.append("\"\"");
            }
        }
        return kept.toString();
    }

    /** Skips a string, a word, or one character that is neither. */
    private boolean skipToken() {
        char first = text.charAt(at);
        if (first == '"') {
            skipString(first);
            return true;
        }
        if (first == '\'' && opens()) {
            int closing = closing();
            at = closing < 0 ? at + 1 : closing + 1;
            return closing >= 0;
        }
        int from = at++;
        while (isOfWord(first) && at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return isOfWord(text.charAt(from));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }

    private boolean skipColon() {
        int from = at;
        skipWhiteSpace();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            skipWhiteSpace();
            return true;
        }
        at = from;
        return false;
    }

    private void skipString(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
    }

    /** Whether a single quote stands where a string may begin; elsewhere it is an apostrophe. */
    private boolean opens() {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || "{[,:(".indexOf(text.charAt(before)) >= 0;
    }

    /** The single quote that ends the string that begins here: something may follow it. -1 without one. */
    private int closing() {
        for (int i = at + 1; quotesAreClosed && i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\'' && mayEndBefore(i + 1)) {
                return i;
            }
            i += next == '\\' ? 1 : 0;
        }
        quotesAreClosed = false;
        return -1;
    }

    private boolean mayEndBefore(int next) {
        int after = next;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return after == text.length() || ",:}])".indexOf(text.charAt(after)) >= 0;
    }

    private void skipWhiteSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** To the end of a string, of what brackets hold, or of what else stands there; to the end of the text without one. */
    private void skipValue() {
        int depth = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (depth == 0 && (next == ',' || next == '}' || next == ']')) {
                return;
            }
            depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            if (next == '"') {
                skipString(next);
            } else if (next == '\'' && opens()) {
                int closing = closing();
                at = closing < 0 ? text.length() : closing + 1;
            } else {
                at++;
            }
        }
    }

    private static String unescaped(String name) {
        return name.indexOf('\\') < 0
                ? name
                : UNICODE.matcher(name)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
