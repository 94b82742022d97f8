package io.vigie.ingest.source.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A bearer token that clients of the push API must know. Never shown. */
public final class PushToken {

    private static final int MIN_CHARS = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /**
     * A token of at least 16 characters; white space around it, as at the end of a file, is no part of it.
     *
     * @throws IllegalArgumentException when it is shorter
     */
    public PushToken(String token) {
        String stripped = token.strip();
        if (stripped.length() < MIN_CHARS) {
            throw new IllegalArgumentException("push token: must have at least " + MIN_CHARS + " characters");
        }
        this.token = stripped.getBytes(StandardCharsets.UTF_8);
    }

    boolean isIn(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "PushToken[hidden]";
    }
}
