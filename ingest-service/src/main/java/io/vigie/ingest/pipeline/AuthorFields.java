package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The fields that name a person: they are never kept as attributes and never written to a dead letter. Case, separators and
 * depth do not matter: {@code userName}, {@code User-Name} and {@code meta.user_name} are one.
 */
final class AuthorFields {

    static final String AUTHOR = "author";
    static final String AUTHOR_HASH = "author_hash";

    /** Letters and digits only. */
    private static final Set<String> IDENTIFYING = Set.of(
            "author",
            "authorid",
            "authorname",
            "authorhandle",
            "authorusername",
            "authorurl",
            "authoremail",
            "auteur",
            "user",
            "userid",
            "username",
            "userscreenname",
            "screenname",
            "displayname",
            "fullname",
            "firstname",
            "lastname",
            "nickname",
            "pseudo",
            "handle",
            "login",
            "sender",
            "postedby",
            "reviewer",
            "reviewername",
            "profile",
            "profileurl",
            "avatar",
            "avatarurl",
            "email",
            "mail",
            "phone",
            "phonenumber",
            "ip",
            "ipaddress");

    private AuthorFields() {}

    static boolean isIdentifying(String field) {
        return IDENTIFYING.contains(field.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** The bytes of something that was meant to be JSON, with the values of these fields taken out. */
    static byte[] redact(byte[] json) {
        String bytesAsChars = new String(json, StandardCharsets.ISO_8859_1);
        return new BrokenJson(bytesAsChars).without(AuthorFields::isIdentifying).getBytes(StandardCharsets.ISO_8859_1);
    }
}
