package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.MatchedWords;
import java.util.ArrayList;
import java.util.List;

/** Title, text and the words of compound tags one behind the other, each followed by one character. */
final class MentionText {

    private final List<Value> values = new ArrayList<>(2);
    private int end;

    /** @param tag whether it is made of the words of the tag that is visible */
    private record Value(int start, int length, String visible, boolean tag) {}

    void clear() {
        values.clear();
        end = 0;
    }

    /** Where the next value will start. */
    int end() {
        return end;
    }

    void add(String visible) {
        values.add(new Value(end, visible.length(), visible, false));
        end += visible.length() + 1;
    }

    /** Any of the words of a tag is quoted as the whole tag. */
    void addTag(String written, int length) {
        values.add(new Value(end, length, written, true));
        end += length + 1;
    }

    MatchedWords quote(int from, int to) {
        Value value = at(from);
        int last = Math.min(to, value.start() + value.length());
        String words =
                value.tag() ? value.visible() : value.visible().substring(from - value.start(), last - value.start());
        return new MatchedWords(words, from, last);
    }

    private Value at(int offset) {
        int i = values.size() - 1;
        while (values.get(i).start() > offset) {
            i--;
        }
        return values.get(i);
    }
}
