package io.vigie.embedded.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record of the {@code _schemas} topic, in the JSON layout of Confluent's registry, which can therefore take the topic
 * over. A null value deletes.
 */
record TopicRecord(@Nullable String key, @Nullable String value) {
    private static final Logger LOG = LoggerFactory.getLogger(TopicRecord.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String SCHEMA = "SCHEMA";
    private static final String CONFIG = "CONFIG";
    private static final String MODE = "MODE";

    static TopicRecord put(SchemaVersion version) {
        return of(schemaKey(VersionKey.of(version)), SchemaValue.of(version));
    }

    static TopicRecord remove(VersionKey version) {
        return of(schemaKey(version), null);
    }

    static TopicRecord set(SettingKey setting, @Nullable String value) {
        boolean level = setting.kind() == SettingKey.Kind.LEVEL;
        Key key = new Key(level ? CONFIG : MODE, setting.subject(), null, 0);
        if (value == null) {
            return of(key, null);
        }
        return of(key, level ? new LevelValue(value) : new ModeValue(value));
    }

    /**
     * The state after this record; kinds of records that only other registries write change nothing.
     *
     * @throws IOException when it is no record of a registry
     */
    RegistryState applyTo(RegistryState state) throws IOException {
        Key parsed = key == null ? null : JSON.readValue(key, Key.class);
        if (parsed == null || parsed.keytype() == null) {
            throw new IOException("record without a kind");
        }
        return switch (parsed.keytype()) {
            case SCHEMA -> applySchema(state, parsed);
            case CONFIG -> {
                LevelValue level = read(LevelValue.class);
                yield state.with(SettingKey.level(parsed.subject()), level == null ? null : level.known());
            }
            case MODE -> {
                ModeValue mode = read(ModeValue.class);
                yield state.with(SettingKey.mode(parsed.subject()), mode == null ? null : mode.mode());
            }
            default -> {
                LOG.debug("Skipped a record of kind {}", parsed.keytype());
                yield state;
            }
        };
    }

    private RegistryState applySchema(RegistryState state, Key parsed) throws IOException {
        if (parsed.subject() == null || parsed.version() == null) {
            throw new IOException("schema record without subject or version");
        }
        SchemaValue schema = read(SchemaValue.class);
        return state.with(
                new VersionKey(parsed.subject(), parsed.version()), schema == null ? null : schema.toVersion());
    }

    private <T> @Nullable T read(Class<T> type) throws IOException {
        return value == null ? null : JSON.readValue(value, type);
    }

    private static TopicRecord of(Key key, @Nullable Object value) {
        try {
            return new TopicRecord(JSON.writeValueAsString(key), value == null ? null : JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers are always JSON", e);
        }
    }

    private static Key schemaKey(VersionKey version) {
        return new Key(SCHEMA, version.subject(), version.version(), 1);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Key(
            @Nullable String keytype,
            @Nullable String subject,
            @Nullable Integer version,
            int magic) {}

    private record LevelValue(@Nullable String compatibilityLevel) {
        String known() throws IOException {
            CompatibilityLevel level = CompatibilityLevel.forName(compatibilityLevel);
            if (level == null) {
                throw new IOException("no level: " + compatibilityLevel);
            }
            return level.name;
        }
    }

    private record ModeValue(String mode) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record SchemaValue(
            @Nullable String subject,
            int version,
            int id,
            @Nullable List<Reference> references,
            @Nullable String schema,
            boolean deleted) {
        static SchemaValue of(SchemaVersion v) {
            SchemaContent content = v.content();
            return new SchemaValue(
                    v.subject(), v.version(), v.id(), content.references(), content.schema(), v.deleted());
        }

        SchemaVersion toVersion() throws IOException {
            if (subject == null || schema == null) {
                throw new IOException("schema record without subject or schema");
            }
            List<Reference> known = references == null ? List.of() : references;
            return new SchemaVersion(subject, version, id, new SchemaContent(schema, known), deleted);
        }
    }
}
