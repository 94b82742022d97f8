package io.vigie.kit.http;

/** A request refused as a whole, before anything of what it says was looked at. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    /**
     * @param status HTTP status
     * @param reason named reason, also a metric label
     * @param detail in words
     */
    public RequestRefusedException(int status, String reason, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    public static RequestRefusedException busy(String detail) {
        return new RequestRefusedException(429, "too-busy", detail + "; send it again later");
    }

    public static RequestRefusedException tooLarge(String detail) {
        return new RequestRefusedException(413, "body-too-large", detail);
    }

    public static RequestRefusedException unsupported(String detail) {
        return new RequestRefusedException(415, "unsupported-content", detail);
    }

    static RequestRefusedException tooSlow(String detail) {
        return new RequestRefusedException(408, "too-slow", detail);
    }

    static RequestRefusedException foreignHost() {
        return new RequestRefusedException(421, "foreign-host", "Host: must be a name of this server");
    }

    static RequestRefusedException foreignOrigin() {
        return new RequestRefusedException(403, "foreign-origin", "Origin: must be the server's own");
    }

    public static RequestRefusedException unknownClient() {
        return new RequestRefusedException(
                401, "unauthorised", "Authorization: Bearer with the push token is required");
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }
}
