package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter keeps of a refused input: everything but who wrote it. Of an input that could be read the author
 * is replaced by its pseudonym; of one that could not, what looks like the author's fields is taken out.
 */
final class RefusedPayload {

    /** Escaped, because UTF-8 has no form for the unpaired surrogates that an input may be refused for. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Pseudonymiser pseudonymiser;

    RefusedPayload(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** Of an input that could not be decoded. */
    static Payload of(RawMention raw) {
        if (raw instanceof RawMention.Json json) {
            return new Payload(AuthorFields.redact(json.bytes()), json.bytes().length);
        }
        if (raw instanceof RawMention.Unreadable unreadable) {
            Payload payload = unreadable.payload();
            return new Payload(AuthorFields.redact(payload.bytes()), payload.size());
        }
        Map<String, String> cells = ((RawMention.Row) raw).cells();
        byte[] columns = String.join(",", cells.keySet()).getBytes(StandardCharsets.UTF_8);
        return new Payload(columns, columns.length);
    }

    /** Of an input whose fields were refused. */
    Payload of(ObjectNode decoded, @Nullable String source) {
        ObjectNode kept = decoded.deepCopy();
        String author = tidy(kept.path(AuthorFields.AUTHOR).asText(""));
        removePeople(kept);
        if (!author.isEmpty() && source != null) {
            kept.put(AuthorFields.AUTHOR_HASH, pseudonymiser.pseudonym(source, author));
        }
        return written(kept);
    }

    /** As of a mention that is taken, so that both have one pseudonym; as it is, when it may be what was refused. */
    private static String tidy(String author) {
        try {
            return TextCleaner.tidy(AuthorFields.AUTHOR, author);
        } catch (RefusedException e) {
            return author.strip();
        }
    }

    private static void removePeople(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(AuthorFields::isIdentifying).forEach(object::remove);
        }
        node.forEach(RefusedPayload::removePeople);
    }

    private static Payload written(ObjectNode kept) {
        try {
            byte[] bytes = ASCII.writeValueAsBytes(kept);
            return new Payload(bytes, bytes.length);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }
}
