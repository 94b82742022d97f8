package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** An id for a mention without one: the first 128 bits of SHA-256 over what makes it this mention. */
final class DerivedId {

    private static final List<String> FIELDS = List.of("source", AuthorFields.AUTHOR, "published_at", "text");
    private static final int HEX_DIGITS = 32;

    private DerivedId() {}

    static String of(ObjectNode mention) {
        MessageDigest digest = sha256();
        for (String field : FIELDS) {
            digest.update(mention.path(field).asText("").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return "derived-" + HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
