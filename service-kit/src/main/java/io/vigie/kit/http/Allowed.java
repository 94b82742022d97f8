package io.vigie.kit.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;

/** The methods that an address knows, for answers of 405 (RFC 9110 demands them). */
public final class Allowed {

    private static final String METHODS = "availableMethods";

    private Allowed() {}

    /** Sets the header {@code Allow} where the server refused a method. */
    public static void tell(HttpResponseException refused, Context context) {
        String methods = refused.getDetails().get(METHODS);
        if (methods != null) {
            context.header("Allow", methods);
        }
    }
}
