package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import java.util.List;

/** What makes two schemas the same, and gives them the same id: canonical text and references. */
record SchemaContent(String schema, List<Reference> references) {
    SchemaContent {
        references = List.copyOf(references);
    }

    static SchemaContent of(ParsedSchema parsed) {
        return new SchemaContent(
                parsed.canonicalString(),
                parsed.references().stream().map(Reference::of).toList());
    }
}
