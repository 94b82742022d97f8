package io.vigie.embedded.registry;

import java.util.List;

/** Deletes in two steps: softly, which hides, and then permanently. */
final class Deletion {
    private final SchemasTopic topic;
    private final Subjects subjects;
    private final Settings settings;

    Deletion(SchemasTopic topic, Settings settings) {
        this.topic = topic;
        this.subjects = new Subjects(topic);
        this.settings = settings;
    }

    /** Answers with the number of the deleted version. */
    int version(String subject, String number, boolean permanent) {
        synchronized (topic) {
            topic.settledState();
            settings.requireWritable(subject);
            SchemaVersion version = subjects.version(subject, number, true);
            VersionKey key = VersionKey.of(version);
            if (permanent && version.active()) {
                throw RegistryException.versionNotSoftDeleted(key);
            }
            if (!permanent && version.deleted()) {
                throw RegistryException.versionSoftDeleted(key);
            }
            requireUnreferenced(version);
            delete(version);
            return version.version();
        }
    }

    /** Answers with the numbers of the deleted versions, ascending. */
    List<Integer> subject(String subject, boolean permanent) {
        synchronized (topic) {
            topic.settledState();
            settings.requireWritable(subject);
            List<SchemaVersion> affected = affected(subject, permanent);
            affected.forEach(this::requireUnreferenced);
            affected.forEach(this::delete);
            settings.forget(subject);
            return affected.stream().map(SchemaVersion::version).toList();
        }
    }

    private List<SchemaVersion> affected(String subject, boolean permanent) {
        List<SchemaVersion> all = subjects.versions(subject, true);
        List<SchemaVersion> active = all.stream().filter(SchemaVersion::active).toList();
        if (permanent && !active.isEmpty()) {
            throw RegistryException.subjectNotSoftDeleted(subject);
        }
        if (!permanent && active.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(subject);
        }
        return permanent ? all : active;
    }

    private void requireUnreferenced(SchemaVersion version) {
        if (subjects.referringTo(version).findAny().isPresent()) {
            throw RegistryException.referenced(VersionKey.of(version));
        }
    }

    private void delete(SchemaVersion version) {
        topic.append(
                version.active()
                        ? TopicRecord.put(version.softlyDeleted())
                        : TopicRecord.remove(VersionKey.of(version)));
    }
}
