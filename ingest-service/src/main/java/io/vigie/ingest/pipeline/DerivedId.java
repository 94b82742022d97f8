package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Gives an id to a mention without one: the first 128 bits of SHA-256 over what makes it this mention. The author goes
 * in as a pseudonym, because an id that everybody sees must not let anybody test a guessed name.
 */
final class DerivedId {

    private static final int HEX_DIGITS = 32;

    private final Pseudonymiser pseudonymiser;

    DerivedId(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    String of(ObjectNode mention) {
        String source = text(mention, "source");
        String author = pseudonymiser.pseudonym(source, text(mention, AuthorFields.AUTHOR));
        MessageDigest digest = sha256();
        for (String part : List.of(source, author, text(mention, "published_at"), text(mention, "text"))) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return "derived-" + HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static String text(ObjectNode mention, String field) {
        return mention.path(field).asText("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
