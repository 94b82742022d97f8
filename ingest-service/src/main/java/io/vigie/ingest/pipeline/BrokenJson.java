package io.vigie.ingest.pipeline;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that was meant to be JSON and may break off or break the rules anywhere. Not thread-safe. */
final class BrokenJson {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final String text;
    private int at;

    BrokenJson(String text) {
        this.text = text;
    }

    /** The text without the values of the fields with such names, at whatever depth. */
    String without(Predicate<String> names) {
        StringBuilder kept = new StringBuilder(text.length());
        at = 0;
        while (at < text.length()) {
            int from = at;
            if (text.charAt(at) != '"') {
                at++;
                kept.append(text, from, at);
                continue;
            }
            skipString();
            String name = unescaped(text.substring(from, at));
            skipWhiteSpace();
            boolean field = at < text.length() && text.charAt(at) == ':';
            if (field) {
                at++;
                skipWhiteSpace();
            }
            kept.append(text, from, at);
            if (field && names.test(name)) {
                skipValue();
                kept.append("\"\"");
            }
        }
        return kept.toString();
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
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
                skipString();
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
