package io.vigie.analytics.understand.lines;

import org.jspecify.annotations.Nullable;

/** A line that is no mention; the message is for the person who wrote the file. */
final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String id;
    private final boolean unfinished;

    BadLineException(String message) {
        this(message, null, false);
    }

    private BadLineException(String message, @Nullable String id, boolean unfinished) {
        super(message);
        this.id = id;
        this.unfinished = unfinished;
    }

    /** More would have had to follow. */
    static BadLineException unfinished(String message) {
        return new BadLineException(message, null, true);
    }

    BadLineException of(@Nullable String mentionId) {
        return new BadLineException(String.valueOf(getMessage()), mentionId, unfinished);
    }

    /** Whether the line ends within its JSON object. */
    boolean isUnfinished() {
        return unfinished;
    }

    /** Id of the mention, null when the line does not tell it. */
    @Nullable
    String id() {
        return id;
    }
}
