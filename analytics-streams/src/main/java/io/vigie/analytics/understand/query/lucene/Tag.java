package io.vigie.analytics.understand.query.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hashtag or handle of a mention.
 *
 * @param written as it stands, with its sign
 */
record Tag(String written) {

    /** More would be spam; the cost stays bounded. */
    private static final int MAX_TAGS = 100;

    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_])[#@＃＠][\\p{L}\\p{M}\\p{N}_]{1,100}+");
    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})");

    static List<Tag> in(String visible) {
        List<Tag> tags = new ArrayList<>();
        if (visible.indexOf('#') < 0 && visible.indexOf('@') < 0) {
            return tags;
        }
        Matcher matcher = TAG.matcher(visible);
        while (tags.size() < MAX_TAGS && matcher.find()) {
            tags.add(new Tag(matcher.group()));
        }
        return tags;
    }

    /** The words of a tag in camel case, separated by spaces; a single word when there is nothing to split. */
    String words() {
        return WORD_BOUNDARY.matcher(written.substring(1)).replaceAll(" ");
    }

    boolean isCompound() {
        return words().indexOf(' ') > 0;
    }
}
