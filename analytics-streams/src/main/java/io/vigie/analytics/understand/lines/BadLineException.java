package io.vigie.analytics.understand.lines;

/** A line that is no mention; the message is for the person who wrote the file. */
final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
        super(message);
    }
}
