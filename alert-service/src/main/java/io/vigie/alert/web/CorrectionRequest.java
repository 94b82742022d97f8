package io.vigie.alert.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import io.vigie.alert.domain.Correction;
import io.vigie.alert.domain.VisibleText;
import java.util.ArrayList;
import java.util.Iterator;
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

    private static final Set<String> FIELDS = Set.of("sentiment", "functions", "actor", "note");
    private static final int LONGEST_ID = 1_000;
    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_NOTE = 4_000;

    /**
     * The correction, under a new id.
     *
     * @throws ProblemException names the field that is wrong
     */
    Correction read(String mentionId, String json) {
        JsonNode body = parsed(json);
        if (mentionId.isBlank() || mentionId.length() > LONGEST_ID) {
            throw wrong("mention id: 1 to " + LONGEST_ID + " characters");
        }
        Correction.Sentiment sentiment = sentiment(body.get("sentiment"));
        List<String> said = functions(body.get("functions"));
        if (sentiment == null && said == null) {
            throw wrong("sentiment, functions: at least one must be given");
        }
        String actor = text(body, "actor", LONGEST_ACTOR);
        if (!VisibleText.isIn(actor)) {
            throw wrong("actor: who says so?");
        }
        String id = UUID.randomUUID().toString();
        return new Correction(id, mentionId, sentiment, said, actor, text(body, "note", LONGEST_NOTE));
    }

    private static JsonNode parsed(String json) {
        try {
            JsonNode body = Json.MAPPER.readTree(json);
            if (!body.isObject()) {
                throw wrong("the body must be a JSON object");
            }
            checkFields(body.fieldNames());
            return body;
        } catch (JsonProcessingException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "the body is no JSON");
        }
    }

    private static void checkFields(Iterator<String> names) {
        names.forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw wrong(shown(name) + ": unknown field");
            }
        });
    }

    private static Correction.@Nullable Sentiment sentiment(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        for (Correction.Sentiment sentiment : Correction.Sentiment.values()) {
            if (value.isTextual() && sentiment.name().toLowerCase(Locale.ROOT).equals(value.asText())) {
                return sentiment;
            }
        }
        throw wrong("sentiment: must be negative, neutral or positive");
    }

    private @Nullable List<String> functions(@Nullable JsonNode values) {
        if (values == null || values.isNull()) {
            return null;
        }
        if (!values.isArray()) {
            throw wrong("functions: must be a list of ids");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual() || !functions.contains(value.asText())) {
                throw wrong("functions: there is no function " + shown(value.asText(value.toString())));
            }
            ids.add(value.asText());
        }
        return ids.stream().distinct().toList();
    }

    private static String text(JsonNode body, String field, int longest) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        String text = value.asText().strip();
        if (!value.isTextual() || text.length() > longest) {
            throw wrong(field + ": must be a text of at most " + longest + " characters");
        }
        return text;
    }

    /** What a caller sent, no more of it than says which it was. */
    private static String shown(String sent) {
        return "'" + sent.substring(0, Math.min(sent.length(), LONGEST_SHOWN)) + "'";
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }
}
