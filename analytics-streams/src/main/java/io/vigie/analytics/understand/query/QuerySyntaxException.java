package io.vigie.analytics.understand.query;

/** A query that cannot be understood, with the 1-based character at which reading stopped making sense. */
public final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    public QuerySyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
