package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import java.util.List;

/**
 * One version of a subject.
 *
 * @param version 1 for the subject's first
 * @param id global; the same content has the same id in every subject
 * @param deleted softly deleted: hidden from listings, still readable by id
 */
record SchemaVersion(String subject, int version, int id, SchemaContent content, boolean deleted) {
    boolean active() {
        return !deleted;
    }

    SchemaVersion softlyDeleted() {
        return new SchemaVersion(subject, version, id, content, true);
    }

    boolean refersTo(SchemaVersion other) {
        return content.references().stream().anyMatch(reference -> reference.pointsTo(other));
    }

    Schema toEntity() {
        List<Reference> references = content.references();
        return new Schema(
                subject,
                version,
                id,
                AvroSchema.TYPE,
                references.stream().map(Reference::toEntity).toList(),
                content.schema());
    }
}
