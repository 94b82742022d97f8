package io.vigie.analytics.understand.query.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A hashtag or handle of a mention.
 *
 * @param written as it stands, with its sign
 */
public record Tag(String written) {

    /** More would be spam; the cost stays bounded. */
    private static final int MAX_TAGS = 100;

    private static final int MAX_LENGTH = 100;

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})");

    /** The first hundred tags. Looked for only in text with a plain # or @. */
    public static List<Tag> in(String visible) {
        if (visible.indexOf('#') < 0 && visible.indexOf('@') < 0) {
            return List.of();
        }
        List<Tag> tags = new ArrayList<>(2);
        int at = 0;
        while (at < visible.length() && tags.size() < MAX_TAGS) {
            int end = isSign(visible.charAt(at)) && startsWord(visible, at) ? end(visible, at + 1) : at + 1;
            if (end > at + 1) {
                tags.add(new Tag(visible.substring(at, end)));
            }
            at = end;
        }
        return tags;
    }

    private static boolean isSign(char c) {
        return c == '#' || c == '@' || c == '＃' || c == '＠';
    }

    /** An address such as me@example.org holds no handle. */
    private static boolean startsWord(String text, int at) {
        return at == 0 || !isWordCharacter(text.charAt(at - 1));
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isOtherNumber(c);
    }

    private static boolean isOtherNumber(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static int end(String text, int from) {
        int at = from;
        for (int length = 0; length < MAX_LENGTH && at < text.length(); length++) {
            int c = text.codePointAt(at);
            if (!isWordCharacter(c) && !isMark(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** As a term is looked for: full-width signs become the usual ones. */
    public String term() {
        return written.replace('＃', '#').replace('＠', '@');
    }

    /** The words of a tag in camel case, separated by spaces; a single word when there is nothing to split. */
    public String words() {
        String name = written.substring(1);
        return mayBeCompound() ? WORD_BOUNDARY.matcher(name).replaceAll(" ") : name;
    }

    /** A word begins with a capital or a number. */
    private boolean mayBeCompound() {
        return written.codePoints()
                .skip(2)
                .anyMatch(c -> Character.getType(c) == Character.UPPERCASE_LETTER || isNumber(c));
    }

    private static boolean isNumber(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER || isOtherNumber(c);
    }

    public boolean isCompound() {
        return words().indexOf(' ') > 0;
    }
}
