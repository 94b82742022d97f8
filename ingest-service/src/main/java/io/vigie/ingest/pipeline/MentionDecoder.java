package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one input as one JSON object. Thread-safe. */
final class MentionDecoder {

    private final LimitsConfig limits;
    private final JsonMapper mapper;

    MentionDecoder(LimitsConfig limits) {
        this(limits, mapper(limits));
    }

    MentionDecoder(LimitsConfig limits, JsonMapper mapper) {
        this.limits = limits;
        this.mapper = mapper;
    }

    /**
     * Field names are not shared among parsers: who makes up names that collide would fill the table for everybody. Decimals
     * stay what was sent.
     */
    private static JsonMapper mapper(LimitsConfig limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.mentionBytes())
                .maxNameLength(limits.fieldChars())
                .maxNumberLength(100)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * The input as an object.
     *
     * @throws RefusedException when it is none
     */
    ObjectNode decode(RawMention raw) {
        if (raw instanceof RawMention.Json json) {
            return parse(json.bytes());
        }
        if (raw instanceof RawMention.Row row) {
            return object(row.cells());
        }
        RawMention.Unreadable unreadable = (RawMention.Unreadable) raw;
        throw new RefusedException(unreadable.reason(), unreadable.detail());
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length > limits.mentionBytes()) {
            throw new RefusedException(
                    Reason.MENTION_TOO_LARGE,
                    "mention: " + bytes.length + " bytes, at most " + limits.mentionBytes() + " are taken");
        }
        JsonNode node = read(utf8(bytes));
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new RefusedException(
                Reason.NOT_AN_OBJECT,
                "mention: must be a JSON object, is " + node.getNodeType().name());
    }

    /** Whatever the parser does with it: an input that has no exit would take those that came with it along. */
    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new RefusedException(reason(e), Details.brief(withoutTokens(e.getOriginalMessage())));
        } catch (RuntimeException e) {
            throw new RefusedException(
                    Reason.INVALID_JSON, "the parser gave up: " + e.getClass().getSimpleName());
        }
    }

    /** Without what the parser quotes of the input, which may be who wrote it. */
    private static String withoutTokens(@Nullable String message) {
        return String.valueOf(message).replaceAll("(?s)oken '[^']*+'?", "oken");
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.INVALID_UNICODE, "mention: not UTF-8: " + e.getMessage());
        }
    }

    private static Reason reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return message.contains("nesting depth") ? Reason.TOO_DEEP : Reason.FIELD_TOO_LONG;
        }
        return message.startsWith("Duplicate ") ? Reason.DUPLICATE_KEY : Reason.INVALID_JSON;
    }

    /** Tables know no types: what must be a number becomes one when it looks like one. */
    private ObjectNode object(Map<String, String> cells) {
        ObjectNode object = mapper.createObjectNode();
        cells.forEach((column, cell) -> {
            if (MentionFields.COUNTS.contains(column) && cell.matches("-?[0-9]{1,18}")) {
                object.put(column, Long.parseLong(cell));
            } else {
                object.put(column, cell);
            }
        });
        return object;
    }
}
