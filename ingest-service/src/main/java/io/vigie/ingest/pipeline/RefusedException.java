package io.vigie.ingest.pipeline;

/** Carries a refusal from the check that found it to the stage that decides; cheap, because refusals come in floods. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
