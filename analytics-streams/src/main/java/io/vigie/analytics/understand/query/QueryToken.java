package io.vigie.analytics.understand.query;

/**
 * A lexical unit of a query.
 *
 * @param text for a word as written, escapes included; for a quoted phrase its content
 * @param slop for a quoted phrase the number after {@code ~}, else 0
 * @param position 1-based character at which it starts
 */
record QueryToken(Kind kind, String text, int slop, int position) {

    enum Kind {
        AND,
        OR,
        NOT,
        REQUIRED,
        OPEN,
        CLOSE,
        FIELD,
        WORD,
        QUOTED,
        END
    }
}
