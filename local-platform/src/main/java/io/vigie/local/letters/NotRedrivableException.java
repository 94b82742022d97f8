package io.vigie.local.letters;

/** A letter that cannot be put back; the message says why and what to do instead. */
public final class NotRedrivableException extends Exception {

    private static final long serialVersionUID = 1L;

    NotRedrivableException(String message) {
        super(message);
    }
}
