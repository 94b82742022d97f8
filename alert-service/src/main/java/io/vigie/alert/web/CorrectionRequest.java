package io.vigie.alert.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.alert.domain.Correction;
import io.vigie.alert.domain.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person says of a mention: {@code {"sentiment"?, "functions"?, "actor", "note"?}}.
 *
 * @param functions ids of the functions that there are
 */
record CorrectionRequest(Set<String> functions) {

    /** Fields of the body. */
    static final Set<String> FIELDS = Set.of("sentiment", "functions", "actor", "note");

    private static final int LONGEST_ID = 1_000;
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_NOTE = 4_000;

    /**
     * The correction, under a new id.
     *
     * @throws ProblemException names the field that is wrong
     */
    Correction read(String mentionId, JsonBody body) {
        if (mentionId.isBlank() || mentionId.length() > LONGEST_ID) {
            throw JsonBody.wrong("mention id: 1 to " + LONGEST_ID + " characters");
        }
        Correction.Sentiment sentiment = sentiment(body.value("sentiment"));
        List<String> said = functions(body.value("functions"));
        if (sentiment == null && said == null) {
            throw JsonBody.wrong("sentiment, functions: at least one must be given");
        }
        String actor = body.text("actor", LONGEST_ACTOR);
        if (!VisibleText.isIn(actor)) {
            throw JsonBody.wrong("actor-missing", "actor: who says so?");
        }
        String id = UUID.randomUUID().toString();
        return new Correction(id, mentionId, sentiment, said, actor, body.text("note", LONGEST_NOTE));
    }

    private static Correction.@Nullable Sentiment sentiment(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        for (Correction.Sentiment sentiment : Correction.Sentiment.values()) {
            if (value.isTextual() && sentiment.name().toLowerCase(Locale.ROOT).equals(value.asText())) {
                return sentiment;
            }
        }
        throw JsonBody.wrong("sentiment: must be negative, neutral or positive");
    }

    private @Nullable List<String> functions(@Nullable JsonNode values) {
        if (values == null) {
            return null;
        }
        if (!values.isArray()) {
            throw JsonBody.wrong("functions: must be a list of ids");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual() || !functions.contains(value.asText())) {
                throw JsonBody.wrong(
                        "functions: there is no function " + JsonBody.shown(value.asText(value.toString())));
            }
            ids.add(value.asText());
        }
        return ids.stream().distinct().toList();
    }
}
