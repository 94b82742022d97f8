package io.vigie.analytics.understand.query.compiled;

/**
 * A hashtag or handle with the slots that it fills. Immutable, so that threads share it without locks.
 *
 * @param slots filled by the tag as a whole
 * @param words the words of a compound tag, separated by spaces; empty when there is one only
 */
record TagForm(String written, Slots slots, String words) {

    boolean isCompound() {
        return !words.isEmpty();
    }
}
