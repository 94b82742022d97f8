package io.vigie.alert.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.kit.http.SmallBodies;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON object that a person or program sends to change something. */
final class JsonBody {

    private static final int LONGEST_SHOWN = 60;

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads it from a request.
     *
     * @param fields those that it may have
     * @throws ProblemException when it is no JSON object, or names the field that should not be there
     * @throws io.vigie.kit.http.RequestRefusedException when it is too large or comes too slowly
     */
    static JsonBody read(Context context, SmallBodies bodies, Set<String> fields) {
        JsonBody body = new JsonBody(parsed(bodies.read(context)));
        body.object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw wrong(shown(name) + ": unknown field");
            }
        });
        return body;
    }

    private static JsonNode parsed(byte[] json) {
        try {
            JsonNode read = Json.MAPPER.readTree(json);
            if (!read.isObject()) {
                throw wrong("the body must be a JSON object");
            }
            return read;
        } catch (IOException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "the body is not JSON");
        }
    }

    /** The value of a field; null when it is absent or null. */
    @Nullable
    JsonNode value(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /**
     * The text of a field without white space around it, empty when it is absent.
     *
     * @param longest characters that it may have
     * @throws ProblemException names the field
     */
    String text(String field, int longest) {
        @Nullable JsonNode value = value(field);
        if (value == null) {
            return "";
        }
        String text = value.asText().strip();
        if (!value.isTextual() || text.length() > longest) {
            throw wrong(field + ": must be a text of at most " + longest + " characters");
        }
        return text;
    }

    /** What a caller sent, no more of it than says which it was. */
    static String shown(String sent) {
        return "'" + sent.substring(0, Math.min(sent.length(), LONGEST_SHOWN)) + "'";
    }

    /** The body can be read, and says what cannot be. */
    static ProblemException wrong(String detail) {
        return wrong(null, detail);
    }

    /** @param code names the kind of problem */
    static ProblemException wrong(@Nullable String code, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
