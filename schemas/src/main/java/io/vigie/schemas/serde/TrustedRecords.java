package io.vigie.schemas.serde;

import io.vigie.schemas.Mention;
import org.apache.avro.util.ClassSecurityValidator;

/** Tells Avro, which since 1.12 instantiates only classes it was told to trust, that the contracts are ours. */
final class TrustedRecords {

    private static final String CONTRACTS = Mention.class.getPackageName();

    private TrustedRecords() {}

    /** Adds the contracts to what this JVM trusts already; further calls change nothing. */
    static void trust() {
        synchronized (TrustedRecords.class) {
            ClassSecurityValidator.ClassSecurityPredicate present = ClassSecurityValidator.getGlobal();
            if (!present.isTrusted(Mention.class)) {
                ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                        present, type -> type.getPackageName().equals(CONTRACTS)));
            }
        }
    }
}
