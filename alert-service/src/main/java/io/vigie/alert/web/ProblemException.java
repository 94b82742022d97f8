package io.vigie.alert.web;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** A request that is answered with a problem document. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String code;

    /** @param detail what is wrong with this request, in words */
    ProblemException(HttpStatus status, String detail) {
        this(status, null, detail);
    }

    /**
     * One of a kind that callers tell apart.
     *
     * @param code names the kind
     */
    ProblemException(HttpStatus status, @Nullable String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String code() {
        return code;
    }
}
