package io.vigie.analytics.understand.query.analysis;

/** Takes the words of a text, in order. */
public interface TokenSink {

    /**
     * A word.
     *
     * @param from where it starts in the text
     * @param to where it ends, exclusive
     */
    void token(int from, int to);
}
