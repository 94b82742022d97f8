package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of one decoded mention. Blank text and JSON null count as absent. */
final class MentionFields {

    static final Set<String> COUNTS = Set.of("followers", "retweet_count", "repost_count", "reply_count", "like_count");
    private static final Set<String> OTHERS = Set.of(
            "id",
            "source",
            AuthorFields.AUTHOR,
            AuthorFields.AUTHOR_HASH,
            "text",
            "published_at",
            "brand",
            "language",
            "title",
            "url");
    private static final int MAX_NAME_CHARS = 64;

    private final ObjectNode object;
    private final LimitsConfig limits;

    MentionFields(ObjectNode object, LimitsConfig limits) {
        this.object = object;
        this.limits = limits;
    }

    /** The text of a field as it was sent. */
    @Nullable
    String raw(String field) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new RefusedException(Reason.WRONG_TYPE, field + ": must be text, is " + typeOf(node));
        }
        return node.textValue();
    }

    /** The cleaned, trimmed text of a field. */
    @Nullable
    String text(String field) {
        String raw = raw(field);
        return raw == null ? null : tidy(field, raw);
    }

    /** The same of a field that is bounded: before it is cleaned, which costs, and after it, which may lengthen. */
    @Nullable
    String text(String field, int limit) {
        String raw = raw(field);
        String text = raw == null ? null : tidy(field, requireLength(field, raw, limit));
        return text == null ? null : requireLength(field, text, limit);
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            throw new RefusedException(Reason.MISSING_FIELD, field + ": is required");
        }
        return text;
    }

    /** A count; null when the source does not tell. */
    @Nullable
    Long count(String field) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            throw new RefusedException(Reason.WRONG_TYPE, field + ": must be a whole number, is " + typeOf(node));
        }
        if (!node.canConvertToLong() || node.longValue() < 0) {
            throw new RefusedException(Reason.OUT_OF_RANGE, field + ": must be between 0 and 2^63 - 1");
        }
        return node.longValue();
    }

    /** Every further field that does not name a person. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            String name = field.getKey();
            boolean known = OTHERS.contains(name) || COUNTS.contains(name) || AuthorFields.isIdentifying(name);
            if (!known && !field.getValue().isNull()) {
                attributes.put(checkedName(name), attribute(name, field.getValue()));
            }
        });
        if (attributes.size() > limits.attributes()) {
            throw new RefusedException(
                    Reason.TOO_MANY_ATTRIBUTES,
                    attributes.size() + " further fields, at most " + limits.attributes() + " are taken");
        }
        return attributes;
    }

    private static String checkedName(String name) {
        boolean good = !name.isBlank()
                && name.length() <= MAX_NAME_CHARS
                && name.codePoints()
                        .allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || "_-.:/@#".indexOf(c) >= 0);
        if (!good) {
            throw new RefusedException(
                    Reason.BAD_ATTRIBUTE_NAME,
                    "'" + Details.brief(name) + "': a field name has at most " + MAX_NAME_CHARS
                            + " letters, digits, spaces or any of _-.:/@#");
        }
        return name;
    }

    private String attribute(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw new RefusedException(
                    Reason.WRONG_TYPE, name + ": must be text, a number or a boolean, is " + typeOf(value));
        }
        String raw = requireLength(name, value.asText(), limits.fieldChars());
        return requireLength(name, TextCleaner.clean(name, raw), limits.fieldChars());
    }

    private @Nullable String tidy(String field, String raw) {
        String text = TextCleaner.tidy(field, raw);
        return text.isEmpty() ? null : text;
    }

    static String requireLength(String field, String text, int limit) {
        if (text.length() > limit) {
            throw new RefusedException(
                    Reason.FIELD_TOO_LONG,
                    field + ": " + text.length() + " characters, at most " + limit + " are taken");
        }
        return text;
    }

    private static String typeOf(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
