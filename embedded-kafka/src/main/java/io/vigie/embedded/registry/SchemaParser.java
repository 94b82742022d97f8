package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaVersionFetcher;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses with Confluent's own provider, so that what is valid, canonical and normal is what it is everywhere. */
final class SchemaParser {
    static final List<String> TYPES = List.of(AvroSchema.TYPE);

    private final SchemasTopic topic;
    private final AvroSchemaProvider provider = new AvroSchemaProvider();

    SchemaParser(SchemasTopic topic) {
        this.topic = topic;
        provider.configure(Map.of(SchemaProvider.SCHEMA_VERSION_FETCHER_CONFIG, new ReferencedVersions()));
    }

    /** @throws RegistryException when the text is no valid schema, or uses what this registry does not have */
    ParsedSchema parse(Schema schema, boolean normalize) {
        requireSupported(schema);
        try {
            return provider.parseSchemaOrElseThrow(schema, true, normalize);
        } catch (RuntimeException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    ParsedSchema parse(SchemaVersion stored) {
        return provider.parseSchemaOrElseThrow(stored.toEntity(), false, false);
    }

    private static void requireSupported(Schema schema) {
        if (schema.getSchema() == null || schema.getSchema().isBlank()) {
            throw RegistryException.invalidSchema("it is empty");
        }
        if (schema.getSchemaType() != null && !TYPES.contains(schema.getSchemaType())) {
            throw RegistryException.invalidSchema("type " + schema.getSchemaType() + " is not one of " + TYPES);
        }
        if (schema.getMetadata() != null || schema.getRuleSet() != null) {
            throw RegistryException.invalidSchema("metadata and rules need a production registry");
        }
    }

    /** Finds the versions that a schema refers to. */
    private final class ReferencedVersions implements SchemaVersionFetcher {
        @Override
        public @Nullable String tenant() {
            return null;
        }

        @Override
        public @Nullable Schema getByVersion(String subject, int version, boolean lookupDeleted) {
            return topic.state()
                    .versions(subject)
                    .filter(known -> known.version() == version && (lookupDeleted || known.active()))
                    .findFirst()
                    .map(SchemaVersion::toEntity)
                    .orElse(null);
        }
    }
}
