package io.vigie.analytics.understand.lines;

import org.jspecify.annotations.Nullable;

/** A line that is no mention; the message is for the person who wrote the file. */
final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String id;

    BadLineException(String message) {
        this(message, null);
    }

    private BadLineException(String message, @Nullable String id) {
        super(message);
        this.id = id;
    }

    BadLineException of(@Nullable String mentionId) {
        return new BadLineException(String.valueOf(getMessage()), mentionId);
    }

    /** Id of the mention, null when the line does not tell it. */
    @Nullable
    String id() {
        return id;
    }
}
