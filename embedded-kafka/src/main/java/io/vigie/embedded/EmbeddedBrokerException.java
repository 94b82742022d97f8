package io.vigie.embedded;

/** The embedded broker cannot start; the message is meant for the person who started it. */
public class EmbeddedBrokerException extends RuntimeException {
    public EmbeddedBrokerException(String message) {
        super(message);
    }

    public EmbeddedBrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
