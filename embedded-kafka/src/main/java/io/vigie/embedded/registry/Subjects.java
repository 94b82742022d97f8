package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads subjects and their versions, by the protocol's rules of what is visible. */
final class Subjects {
    private final SchemasTopic topic;

    Subjects(SchemasTopic topic) {
        this.topic = topic;
    }

    List<String> names(String prefix, boolean deletedToo) {
        return topic.state()
                .versions()
                .filter(visible(deletedToo))
                .map(SchemaVersion::subject)
                .filter(subject -> subject.startsWith(prefix))
                .distinct()
                .toList();
    }

    /**
     * Oldest first, at least one.
     *
     * @throws RegistryException when the subject has no such version
     */
    List<SchemaVersion> versions(String subject, boolean deletedToo) {
        List<SchemaVersion> versions =
                topic.state().versions(subject).filter(visible(deletedToo)).toList();
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return versions;
    }

    /**
     * One version by number or {@code latest}.
     *
     * @throws RegistryException when subject or version are not found or the version is neither
     */
    SchemaVersion version(String subject, String version, boolean deletedToo) {
        int number = VersionNumber.parse(version);
        List<SchemaVersion> versions = versions(subject, deletedToo);
        if (number == VersionNumber.LATEST) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(known -> known.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryException.versionNotFound(version));
    }

    /** @throws RegistryException when the subject is unknown or has no such schema */
    SchemaVersion lookUp(String subject, ParsedSchema schema, boolean deletedToo) {
        SchemaContent content = SchemaContent.of(schema);
        return versions(subject, deletedToo).stream()
                .filter(known -> known.content().equals(content))
                .findFirst()
                .orElseThrow(() -> RegistryException.schemaNotFound("not registered under '" + subject + "'"));
    }

    /**
     * Every version that has the id; softly deleted ones too, since what was written with them must stay readable.
     *
     * @throws RegistryException when the id was never given
     */
    List<SchemaVersion> withId(int id) {
        List<SchemaVersion> found = topic.state().withId(id).toList();
        if (found.isEmpty()) {
            throw RegistryException.schemaNotFound("id " + id);
        }
        return found;
    }

    Stream<SchemaVersion> referringTo(SchemaVersion target) {
        return topic.state().versions().filter(known -> known.active() && known.refersTo(target));
    }

    int lastId() {
        return topic.state().lastId();
    }

    private static Predicate<SchemaVersion> visible(boolean deletedToo) {
        return version -> deletedToo || version.active();
    }
}
