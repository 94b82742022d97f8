package io.vigie.embedded.registry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the registry knows, as an immutable value: readers need no lock, and applying the topic's records in order
 * gives the same state after every start.
 */
final class RegistryState {
    static final RegistryState EMPTY = new RegistryState(new TreeMap<>(), Map.of(), 0);

    private final NavigableMap<VersionKey, SchemaVersion> versions;
    private final Map<SettingKey, String> settings;
    private final int lastId;

    private RegistryState(
            NavigableMap<VersionKey, SchemaVersion> versions, Map<SettingKey, String> settings, int lastId) {
        this.versions = Collections.unmodifiableNavigableMap(versions);
        this.settings = Map.copyOf(settings);
        this.lastId = lastId;
    }

    RegistryState with(VersionKey key, @Nullable SchemaVersion version) {
        NavigableMap<VersionKey, SchemaVersion> changed = new TreeMap<>(versions);
        if (version == null) {
            changed.remove(key);
            return new RegistryState(changed, settings, lastId);
        }
        changed.put(key, version);
        return new RegistryState(changed, settings, Math.max(lastId, version.id()));
    }

    RegistryState with(SettingKey key, @Nullable String value) {
        Map<SettingKey, String> changed = new HashMap<>(settings);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new RegistryState(versions, changed, lastId);
    }

    /** The highest id given so far. */
    int lastId() {
        return lastId;
    }

    /** By subject, then version. */
    Stream<SchemaVersion> versions() {
        return versions.values().stream();
    }

    /** Ascending; includes the softly deleted. */
    Stream<SchemaVersion> versions(String subject) {
        return versions
                .subMap(new VersionKey(subject, 0), new VersionKey(subject, Integer.MAX_VALUE))
                .values()
                .stream();
    }

    Stream<SchemaVersion> withId(int id) {
        return versions().filter(version -> version.id() == id);
    }

    /** The id of this content in whatever subject, softly deleted ones too. */
    Optional<Integer> idOf(SchemaContent content) {
        return versions()
                .filter(version -> version.content().equals(content))
                .map(SchemaVersion::id)
                .findFirst();
    }

    Optional<String> setting(SettingKey key) {
        return Optional.ofNullable(settings.get(key));
    }
}
