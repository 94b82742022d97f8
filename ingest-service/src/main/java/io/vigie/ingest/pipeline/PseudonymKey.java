package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Key of the authors' pseudonyms. Whoever has it can test a guessed name against a hash, so it is never shown. */
public final class PseudonymKey {

    static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 16;

    private final SecretKey key;

    /**
     * A key of at least 16 bytes.
     *
     * @throws IllegalArgumentException when it is shorter
     */
    public PseudonymKey(byte[] bytes) {
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "pseudonym key: must have at least " + MIN_BYTES + " bytes, has " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The UTF-8 bytes of a passphrase. */
    public static PseudonymKey of(String passphrase) {
        return new PseudonymKey(passphrase.getBytes(StandardCharsets.UTF_8));
    }

    SecretKey secret() {
        return key;
    }

    @Override
    public String toString() {
        return "PseudonymKey[hidden]";
    }
}
