package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compatibility levels and modes; a null subject means the one that holds for all without their own. */
final class Settings {
    private static final String DEFAULT_LEVEL = CompatibilityLevel.BACKWARD.name;
    private static final String READ_WRITE = "READWRITE";
    private static final Set<String> MODES = Set.of(READ_WRITE, "READONLY");

    private final SchemasTopic topic;

    Settings(SchemasTopic topic) {
        this.topic = topic;
    }

    /** The level that holds for the subject, its own or the global one. */
    CompatibilityLevel effectiveLevel(@Nullable String subject) {
        return CompatibilityLevel.forName(effective(SettingKey.level(subject), DEFAULT_LEVEL));
    }

    /** @throws RegistryException when the subject has no level of its own */
    CompatibilityLevel ownLevel(String subject) {
        return topic.state()
                .setting(SettingKey.level(subject))
                .map(CompatibilityLevel::forName)
                .orElseThrow(() -> RegistryException.levelNotFound(subject));
    }

    /** @throws RegistryException when the name is no level */
    void setLevel(@Nullable String subject, @Nullable String name) {
        CompatibilityLevel level = CompatibilityLevel.forName(name);
        if (level == null) {
            throw RegistryException.invalidLevel(String.valueOf(name));
        }
        topic.append(TopicRecord.set(SettingKey.level(subject), level.name));
    }

    /** Back to the global level; answers with the one that held until now. */
    CompatibilityLevel removeLevel(@Nullable String subject) {
        CompatibilityLevel former = subject == null ? effectiveLevel(null) : ownLevel(subject);
        topic.append(TopicRecord.set(SettingKey.level(subject), null));
        return former;
    }

    String effectiveMode(@Nullable String subject) {
        return effective(SettingKey.mode(subject), READ_WRITE);
    }

    /** @throws RegistryException when the subject has no mode of its own */
    String ownMode(String subject) {
        return topic.state()
                .setting(SettingKey.mode(subject))
                .orElseThrow(() -> RegistryException.modeNotFound(subject));
    }

    /** @throws RegistryException when the name is no mode of this registry */
    void setMode(@Nullable String subject, @Nullable String mode) {
        if (mode == null || !MODES.contains(mode)) {
            throw RegistryException.invalidMode(String.valueOf(mode));
        }
        topic.append(TopicRecord.set(SettingKey.mode(subject), mode));
    }

    String removeMode(String subject) {
        String former = ownMode(subject);
        topic.append(TopicRecord.set(SettingKey.mode(subject), null));
        return former;
    }

    void requireWritable(String subject) {
        String mode = effectiveMode(subject);
        if (!mode.equals(READ_WRITE)) {
            throw RegistryException.notPermitted("Subject '" + subject + "' is in " + mode + " mode.");
        }
    }

    /** What a subject leaves behind must not govern a later one of the same name. */
    void forget(String subject) {
        for (SettingKey key : new SettingKey[] {SettingKey.level(subject), SettingKey.mode(subject)}) {
            if (topic.state().setting(key).isPresent()) {
                topic.append(TopicRecord.set(key, null));
            }
        }
    }

    private String effective(SettingKey key, String otherwise) {
        RegistryState state = topic.state();
        return state.setting(key)
                .or(() -> state.setting(new SettingKey(key.kind(), null)))
                .orElse(otherwise);
    }
}
