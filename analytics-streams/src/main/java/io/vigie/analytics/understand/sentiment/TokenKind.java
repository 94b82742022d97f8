package io.vigie.analytics.understand.sentiment;

/** What a token is. */
enum TokenKind {
    WORD,
    EMOJI,
    EMOTICON,
    NUMBER,
    USER,
    URL,
    /** Exclamation and question marks, ellipsis, percent and currency signs. */
    MARK,
    /** Sentence and clause punctuation: ends the scope of a negation, is no feature itself. */
    BREAK
}
