package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one mention: {@code id, text, title, source, author, url, language, brand}; other fields are passed over. */
final class MentionLine {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^\\]]*line: \\d+, column: (\\d+)\\]");

    private static final List<String> LITERALS = List.of("true", "false", "null");

    private MentionLine() {}

    static TextMention parse(BoundedLines.Line line) throws BadLineException {
        if (line.tooLong()) {
            throw new BadLineException("longer than " + BoundedLines.MOST_CHARS + " characters");
        }
        if (isBare(line)) {
            throw new BadLineException("a JSON object was expected; --explain takes bare text");
        }
        return parse(line.text());
    }

    /** Not even the beginning of a JSON object. */
    static boolean isBare(BoundedLines.Line line) {
        String text = line.text();
        return !line.tooLong() && !text.isBlank() && !text.stripLeading().startsWith("{");
    }

    private static TextMention parse(String line) throws BadLineException {
        if (line.isBlank()) {
            throw new BadLineException("the line is empty");
        }
        JsonNode mention = tree(line);
        try {
            return mention(mention);
        } catch (BadLineException e) {
            throw e.of(mention.path("id").isValueNode() ? mention.path("id").asText(null) : null);
        }
    }

    private static TextMention mention(JsonNode mention) throws BadLineException {
        String text = string(mention, "text");
        if (text == null) {
            throw new BadLineException("text is missing");
        }
        return new TextMention(id(mention), text, string(mention, "title"), origin(mention));
    }

    private static JsonNode tree(String line) throws BadLineException {
        try {
            return READER.readTree(line);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String message = "not JSON: " + withoutSource(e.getOriginalMessage()) + " (column " + column + ")";
            throw e instanceof JsonEOFException
                            || isBegunLiteral(line.substring(Math.min(Math.max(column - 1, 0), line.length())))
                    ? BadLineException.unfinished(message)
                    : new BadLineException(message);
        }
    }

    /** To the parser the beginning of one is an unknown word, not an end that comes too soon. */
    private static boolean isBegunLiteral(String end) {
        return LITERALS.stream().anyMatch(literal -> literal.startsWith(end));
    }

    /** The parser counts lines within this one line, so of the places it names only the columns tell something. */
    private static String withoutSource(String message) {
        return SOURCE.matcher(message).replaceAll("column $1");
    }

    private static Origin origin(JsonNode mention) throws BadLineException {
        return new Origin(
                string(mention, "source"),
                string(mention, "author"),
                string(mention, "url"),
                string(mention, "language"),
                string(mention, "brand"));
    }

    private static @Nullable String id(JsonNode mention) throws BadLineException {
        JsonNode id = mention.get("id");
        return id != null && id.isIntegralNumber() ? id.asText() : string(mention, "id");
    }

    private static @Nullable String string(JsonNode mention, String field) throws BadLineException {
        JsonNode value = mention.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadLineException(field + " must be a string");
        }
        return value.textValue();
    }
}
