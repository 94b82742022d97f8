package io.vigie.analytics.understand.query.compiled;

import org.jspecify.annotations.Nullable;

/** The tags seen last, shared by all threads as {@link WordMemory} is. Tags are short, so that it stays below 8 MB. */
final class TagMemory {

    private static final int PLACES = 1 << 14;

    private final @Nullable TagForm[] tags = new TagForm[PLACES];

    @Nullable
    TagForm find(String written) {
        TagForm tag = tags[place(written)];
        return tag != null && tag.written().equals(written) ? tag : null;
    }

    void learn(TagForm tag) {
        tags[place(tag.written())] = tag;
    }

    private static int place(String written) {
        int hash = written.hashCode();
        return (hash ^ hash >>> 16) & (PLACES - 1);
    }
}
