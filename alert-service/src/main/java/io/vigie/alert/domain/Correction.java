package io.vigie.alert.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says that a mention really means.
 *
 * @param commandId identity, applied once
 * @param mentionId the mention
 * @param sentiment the right one; null leaves it as it is judged
 * @param functions ids of all functions that it concerns, empty for none; null leaves them as they are judged
 * @param actor who says so
 * @param note why
 */
public record Correction(
        String commandId,
        String mentionId,
        @Nullable Sentiment sentiment,
        @Nullable List<String> functions,
        String actor,
        String note) {

    /** What a person can say of a sentiment. */
    public enum Sentiment {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }

    public Correction {
        Checks.notBlank("commandId", commandId);
        Checks.notBlank("mentionId", mentionId);
        Checks.notBlank("actor", actor);
        if (sentiment == null && functions == null) {
            throw new IllegalArgumentException("sentiment, functions: at least one must be said");
        }
        functions = functions == null ? null : List.copyOf(functions);
    }
}
