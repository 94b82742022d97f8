package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;

/** A named type that a schema takes from another subject's version. */
record Reference(String name, String subject, int version) {
    static Reference of(SchemaReference entity) {
        return new Reference(entity.getName(), entity.getSubject(), entity.getVersion());
    }

    SchemaReference toEntity() {
        return new SchemaReference(name, subject, version);
    }

    boolean pointsTo(SchemaVersion target) {
        return subject.equals(target.subject()) && version == target.version();
    }
}
