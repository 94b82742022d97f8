package io.vigie.analytics.understand.sentiment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The trained weights of all languages. Immutable. */
public final class SentimentModel {

    private final Map<String, LanguageWeights> byLanguage = new TreeMap<>();

    public SentimentModel(Collection<LanguageWeights> languages) {
        languages.forEach(weights -> byLanguage.put(weights.language(), weights));
    }

    /** ISO 639-1 codes that this model has weights for, sorted. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** The weights of a language, or null when there are none. */
    public @Nullable LanguageWeights weights(String language) {
        return byLanguage.get(language);
    }
}
