package io.vigie.kit.streams;

/** A record that breaks its contract: no retry will mend it. */
public final class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason named reason, also a metric label
     * @param detail in words
     */
    public PoisonException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
