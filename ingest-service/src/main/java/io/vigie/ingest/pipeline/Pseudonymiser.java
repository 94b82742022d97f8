package io.vigie.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Turns authors into pseudonyms: HMAC-SHA-256, in hex, over source, a zero byte and author. The same name at two
 * sources gives two pseudonyms. Thread-safe.
 */
public final class Pseudonymiser {

    private final ThreadLocal<Mac> macs;

    public Pseudonymiser(PseudonymKey key) {
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    public String pseudonym(String source, String author) {
        Mac mac = macs.get();
        mac.update(source.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return HexFormat.of().formatHex(mac.doFinal(author.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(PseudonymKey key) {
        try {
            Mac mac = Mac.getInstance(PseudonymKey.ALGORITHM);
            mac.init(key.secret());
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + PseudonymKey.ALGORITHM, e);
        }
    }
}
