package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.analysis.CleanText;
import io.vigie.analytics.understand.query.analysis.Tag;
import io.vigie.analytics.understand.query.analysis.WordTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mention as the values of one index field: title, text, then the words of every compound hashtag or handle.
 * Offsets run through all values, each followed by one character.
 */
final class SearchText {

    private final List<Value> values = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private int end;

    /** @param tag the tag whose words the value is, else null */
    private record Value(
            int start,
            String visible,
            String searchable,
            @Nullable Tag tag) {
        MatchedWords quote(int from, int to) {
            String words = tag != null ? tag.written() : visible.substring(from - start, to - start);
            return new MatchedWords(words, from, to);
        }
    }

    static SearchText of(TextMention mention) {
        SearchText search = new SearchText();
        if (mention.title() != null) {
            search.add(mention.title());
        }
        search.add(mention.text());
        search.tags.stream().filter(Tag::isCompound).forEach(search::add);
        return search;
    }

    static SearchText ofTitle(String title) {
        SearchText search = new SearchText();
        search.add(title);
        return search;
    }

    private void add(String raw) {
        CleanText text = CleanText.of(raw);
        add(new Value(end, text.visible(), text.searchable(), null));
        tags.addAll(Tag.in(text.visible()));
    }

    private void add(Tag tag) {
        String words = tag.words();
        add(new Value(end, words, words, tag));
    }

    /** Lucene counts no offsets before the first word, so what comes before it is left out. */
    private void add(Value value) {
        if (end > 0 || hasWords(value.searchable())) {
            values.add(value);
            end += value.visible().length() + 1;
        }
    }

    private static boolean hasWords(String searchable) {
        return searchable.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                || hasUnusualWords(searchable);
    }

    private static boolean hasUnusualWords(String searchable) {
        boolean[] found = new boolean[1];
        new WordTokenizer().tokenize(searchable.toCharArray(), searchable.length(), (from, to) -> found[0] = true);
        return found[0];
    }

    List<String> searchable() {
        return values.stream().map(Value::searchable).toList();
    }

    List<Tag> tags() {
        return tags;
    }

    /** The words between two offsets, as they stand in the mention. */
    MatchedWords quote(int from, int to) {
        Value value = values.get(0);
        for (Value each : values) {
            if (each.start() <= from) {
                value = each;
            }
        }
        return value.quote(from, Math.min(to, value.start() + value.visible().length()));
    }
}
