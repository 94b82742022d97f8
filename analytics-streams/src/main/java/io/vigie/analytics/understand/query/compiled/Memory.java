package io.vigie.analytics.understand.query.compiled;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What was learned of words, by the stems that they have, and of tags. Shared by all threads. */
final class Memory {

    private final Map<Stems, WordMemory> words = new EnumMap<>(Stems.class);
    private final TagMemory tags = new TagMemory();

    Memory() {
        for (Stems stems : Stems.values()) {
            words.put(stems, new WordMemory());
        }
    }

    WordMemory words(Stems stems) {
        return Objects.requireNonNull(words.get(stems));
    }

    TagMemory tags() {
        return tags;
    }
}
