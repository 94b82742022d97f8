package io.vigie.embedded.registry;

import java.util.Comparator;

/** Identifies a version; also the key of its record. */
record VersionKey(String subject, int version) implements Comparable<VersionKey> {
    private static final Comparator<VersionKey> ORDER =
            Comparator.comparing(VersionKey::subject).thenComparingInt(VersionKey::version);

    static VersionKey of(SchemaVersion version) {
        return new VersionKey(version.subject(), version.version());
    }

    @Override
    public int compareTo(VersionKey other) {
        return ORDER.compare(this, other);
    }
}
