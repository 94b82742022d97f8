package io.vigie.ingest.source.http;

import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.source.ByteOrderMark;
import io.vigie.ingest.source.NdjsonLines;
import io.vigie.kit.http.RequestRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body into mentions, by its content type, without reading any of them. */
final class PushItems {

    private final int maxMentionBytes;
    private final int maxMentions;

    PushItems(int maxMentionBytes, int maxMentions) {
        this.maxMentionBytes = maxMentionBytes;
        this.maxMentions = maxMentions;
    }

    /**
     * The mentions of a body with their positions.
     *
     * @throws RequestRefusedException 413 when there are too many
     */
    List<PushItem> of(byte[] body, BodyFormat format) {
        if (format == BodyFormat.NDJSON) {
            return lines(body);
        }
        List<byte[]> elements = JsonArraySplitter.split(ByteOrderMark.without(body), maxMentions + 1);
        requireFew(elements.size());
        List<PushItem> items = new ArrayList<>(elements.size());
        elements.forEach(element -> items.add(new PushItem(items.size() + 1L, new RawMention.Json(element))));
        return items;
    }

    private List<PushItem> lines(byte[] body) {
        List<PushItem> items = new ArrayList<>();
        try (NdjsonLines lines = new NdjsonLines(new ByteArrayInputStream(body), maxMentionBytes)) {
            for (RawMention raw = lines.next(); raw != null; raw = lines.next()) {
                items.add(new PushItem(lines.lineNumber(), raw));
                requireFew(items.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
        return items;
    }

    private void requireFew(int items) {
        if (items > maxMentions) {
            throw RequestRefusedException.tooLarge("a request has at most " + maxMentions + " mentions");
        }
    }

    /**
     * One mention of a request.
     *
     * @param line line of NDJSON, or position in an array, from 1
     */
    record PushItem(long line, RawMention raw) {}
}
