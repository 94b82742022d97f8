package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds versions; one at a time, so that an id or a version number is given once. */
final class Registration {
    private final SchemasTopic topic;
    private final SchemaParser parser;
    private final Settings settings;
    private final Compatibility compatibility;

    Registration(SchemasTopic topic, SchemaParser parser, Settings settings) {
        this.topic = topic;
        this.parser = parser;
        this.settings = settings;
        this.compatibility = new Compatibility(parser, settings);
    }

    /**
     * Registers, or finds what is registered already.
     *
     * @return the schema's global id
     * @throws RegistryException when the schema is invalid, incompatible, or the subject is read-only
     */
    int register(String subject, RegisterSchemaRequest request, boolean normalize) {
        requireNoChosenId(request.getId());
        ParsedSchema schema = parser.parse(new Schema(subject, request), normalize);
        synchronized (topic) {
            RegistryState settled = topic.settledState();
            settings.requireWritable(subject);
            List<SchemaVersion> known = settled.versions(subject).toList();
            List<SchemaVersion> active =
                    known.stream().filter(SchemaVersion::active).toList();
            SchemaContent content = SchemaContent.of(schema);
            return idIn(active, content).orElseGet(() -> {
                requireCompatible(subject, schema, active);
                return append(subject, content, next(known));
            });
        }
    }

    private static Optional<Integer> idIn(List<SchemaVersion> versions, SchemaContent content) {
        return versions.stream()
                .filter(version -> version.content().equals(content))
                .map(SchemaVersion::id)
                .findFirst();
    }

    private void requireCompatible(String subject, ParsedSchema schema, List<SchemaVersion> active) {
        List<String> objections = compatibility.objections(subject, schema, active);
        if (!objections.isEmpty()) {
            throw RegistryException.incompatible(subject, objections);
        }
    }

    private int append(String subject, SchemaContent content, int version) {
        RegistryState state = topic.state();
        int id = state.idOf(content).orElse(state.lastId() + 1);
        SchemaVersion added = new SchemaVersion(subject, version, id, content, false);
        topic.append(TopicRecord.put(added));
        requireIdOfItsOwn(added);
        return id;
    }

    /**
     * A write that failed may come late, even between the decision and the record that follows it. Nobody was told of
     * either, so that the later one can be taken back.
     */
    private void requireIdOfItsOwn(SchemaVersion added) {
        if (topic.state().withId(added.id()).anyMatch(other -> !other.content().equals(added.content()))) {
            topic.append(TopicRecord.remove(VersionKey.of(added)));
            throw new StorageException("id " + added.id() + " was given by a write that came late");
        }
    }

    private static int next(List<SchemaVersion> known) {
        return known.isEmpty() ? 1 : known.get(known.size() - 1).version() + 1;
    }

    private static void requireNoChosenId(@Nullable Integer id) {
        if (id != null && id > 0) {
            throw RegistryException.notPermitted("Importing schemas with their ids needs a production registry.");
        }
    }
}
