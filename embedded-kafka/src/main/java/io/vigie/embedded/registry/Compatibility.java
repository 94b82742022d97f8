package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityChecker;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import java.util.List;

/** Asks Confluent's checker whether a schema may follow earlier ones, at the level that holds for the subject. */
final class Compatibility {
    private final SchemaParser parser;
    private final Settings settings;

    Compatibility(SchemaParser parser, Settings settings) {
        this.parser = parser;
        this.settings = settings;
    }

    /**
     * Why the schema may not follow; empty when it may.
     *
     * @param earlier oldest first; levels that are not transitive look at the last one only
     */
    List<String> objections(String subject, ParsedSchema schema, List<SchemaVersion> earlier) {
        return CompatibilityChecker.checker(settings.effectiveLevel(subject))
                .isCompatible(schema, earlier.stream().map(parser::parse).toList());
    }
}
