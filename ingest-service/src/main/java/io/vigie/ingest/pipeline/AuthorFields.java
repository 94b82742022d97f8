package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields that name a person: they are never kept as attributes and never written to a dead letter. Case, separators and
 * depth do not matter: {@code userName}, {@code User-Name} and {@code meta.user_name} are one.
 */
final class AuthorFields {

    static final String AUTHOR = "author";
    static final String AUTHOR_HASH = "author_hash";

    private static final Pattern CASE_CHANGE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

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

    private static final int LONGEST =
            IDENTIFYING.stream().mapToInt(String::length).max().orElseThrow();

    private AuthorFields() {}

    /** By its last words: {@code user_email} and {@code in_reply_to_screen_name} name a person as {@code email} does. */
    static boolean isIdentifying(String field) {
        String[] words = CASE_CHANGE
                .matcher(field)
                .replaceAll("_")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1);
        StringBuilder ending = new StringBuilder();
        for (int i = words.length - 1; i >= 0 && ending.length() < LONGEST; i--) {
            if (IDENTIFYING.contains(ending.insert(0, words[i]).toString())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes of something that was meant to be JSON, with the values of these fields taken out. Nothing, where there is a
     * zero byte: in UTF-16 no field would be found.
     */
    static byte[] redact(byte[] json) {
        for (byte each : json) {
            if (each == 0) {
                return new byte[0];
            }
        }
        String bytesAsChars = new String(json, StandardCharsets.ISO_8859_1);
        return new BrokenJson(bytesAsChars).without(AuthorFields::isIdentifying).getBytes(StandardCharsets.ISO_8859_1);
    }
}
