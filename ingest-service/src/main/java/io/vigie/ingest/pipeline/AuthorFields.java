package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that name a person: they are never kept as attributes and never written to a dead letter. */
final class AuthorFields {

    static final String AUTHOR = "author";
    static final String AUTHOR_HASH = "author_hash";

    /** Besides {@link #AUTHOR}. */
    static final Set<String> IDENTIFYING = Set.of(
            "author_id",
            "author_name",
            "author_url",
            "author_email",
            "user",
            "user_id",
            "user_name",
            "username",
            "screen_name",
            "user_screen_name",
            "handle",
            "profile_url",
            "email",
            "phone");

    private static final Pattern IN_JSON = Pattern.compile(
            "(\"(?:" + AUTHOR + "|" + String.join("|", IDENTIFYING) + ")\"\\s*+:\\s*+\")((?:[^\"\\\\]|\\\\.)*+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AuthorFields() {}

    static boolean isIdentifying(String field) {
        return IDENTIFYING.contains(field);
    }

    /** The bytes of something that was meant to be JSON, with the values of these fields taken out. */
    static byte[] redact(byte[] json) {
        String bytesAsChars = new String(json, StandardCharsets.ISO_8859_1);
        return IN_JSON.matcher(bytesAsChars).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1);
    }
}
