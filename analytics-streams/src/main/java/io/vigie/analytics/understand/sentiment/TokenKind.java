package io.vigie.analytics.understand.sentiment;

/** What a token is. */
enum TokenKind {
    WORD(0),
    EMOJI(1),
    EMOTICON(2),
    NUMBER(3),
    USER(4),
    URL(5),
    /** Exclamation and question marks, ellipsis, percent and currency signs. */
    MARK(6),
    /** Sentence and clause punctuation: ends the scope of a negation, is no feature itself. */
    BREAK(7);

    private final int code;

    TokenKind(int code) {
        this.code = code;
    }

    /** Position among the kinds; three bits. */
    int code() {
        return code;
    }
}
