package io.vigie.ingest.pipeline;

/** A record could not be stored. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it was not stored. */
    public enum Cause {
        KAFKA_UNAVAILABLE("kafka-unavailable"),
        REGISTRY_UNAVAILABLE("registry-unavailable"),
        RECORD_REFUSED("record-refused");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Cause reason;

    public PublishException(Cause reason, Throwable cause) {
        super(reason.label(), cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
