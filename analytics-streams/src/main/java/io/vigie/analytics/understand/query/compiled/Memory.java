package io.vigie.analytics.understand.query.compiled;

/** What was learned of words and tags, shared by all threads. */
record Memory(WordMemory words, TagMemory tags) {

    Memory() {
        this(new WordMemory(), new TagMemory());
    }
}
