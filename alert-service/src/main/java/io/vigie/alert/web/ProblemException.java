package io.vigie.alert.web;

import io.javalin.http.HttpStatus;

/** A request that is answered with a problem document. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /** @param detail what is wrong with this request, in words */
    ProblemException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
