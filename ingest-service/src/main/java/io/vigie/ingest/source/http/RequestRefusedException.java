package io.vigie.ingest.source.http;

import java.util.Map;

/** A request refused as a whole, before any of its mentions was looked at. */
final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    RequestRefusedException(int status, String reason, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    static RequestRefusedException busy(String detail) {
        return new RequestRefusedException(429, "too-busy", detail + "; send it again later");
    }

    static RequestRefusedException tooLarge(String detail) {
        return new RequestRefusedException(413, "body-too-large", detail);
    }

    static RequestRefusedException unsupported(String detail) {
        return new RequestRefusedException(415, "unsupported-content", detail);
    }

    static RequestRefusedException tooSlow(String detail) {
        return new RequestRefusedException(408, "too-slow", detail);
    }

    static RequestRefusedException unknownClient() {
        return new RequestRefusedException(
                401, "unauthorised", "Authorization: Bearer with the push token is required");
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    ProblemDocument problem() {
        return new ProblemDocument(status, reason, String.valueOf(getMessage()), Map.of());
    }
}
