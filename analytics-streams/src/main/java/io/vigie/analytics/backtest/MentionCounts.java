package io.vigie.analytics.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A history of mentions, one JSON object a line with {@code published_at}, in any order, counted by interval; one that was delivered twice once. */
final class MentionCounts {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(JsonNode.class);

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SortedMap<Long, Integer> counts = new TreeMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, Long> brands = new HashMap<>();
    private final long intervalMillis;
    private final ZoneId zone;
    private final @Nullable String brand;

    /** Counts mentions that say they are of a brand, or all when it is null. */
    MentionCounts(Duration interval, ZoneId zone, @Nullable String brand) {
        this.intervalMillis = interval.toMillis();
        this.zone = zone;
        this.brand = brand;
    }

    /**
     * Mentions by the start of their interval; intervals without any are left out.
     *
     * @throws BacktestException if a line is not such an object
     */
    SortedMap<Instant, Integer> read(BufferedReader lines) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                count(mention(line, number), number);
            }
        }
        SortedMap<Instant, Integer> byStart = new TreeMap<>();
        counts.forEach((interval, count) -> byStart.put(Instant.ofEpochMilli(interval * intervalMillis), count));
        return byStart;
    }

    /** Mentions read by the brand they say; {@code ""} when they say none. */
    Map<String, Long> brands() {
        return brands;
    }

    private void count(JsonNode mention, long number) throws BacktestException {
        JsonNode published = mention.path("published_at");
        if (!published.isTextual()) {
            throw new BacktestException(number, "published_at is missing or not a text");
        }
        if (isCounted(mention)) {
            return;
        }
        String said = mention.path("brand").isTextual() ? mention.path("brand").textValue() : "";
        brands.merge(said, 1L, Long::sum);
        if (brand == null || brand.equals(said)) {
            try {
                long millis = Timestamps.parse(published.textValue(), zone).toEpochMilli();
                counts.merge(Math.floorDiv(millis, intervalMillis), 1, Integer::sum);
            } catch (DateTimeException | ArithmeticException e) {
                throw new BacktestException(number, "published_at is not a date and time");
            }
        }
    }

    /** Deliveries are at least once. */
    private boolean isCounted(JsonNode mention) {
        String id = mention.path("id").asText("");
        return !id.isEmpty() && !seen.add(hash(mention.path("source").asText("") + '\0' + id));
    }

    /** FNV-1a: two of ten million mentions meet with a probability of one in 400,000. */
    private static long hash(String text) {
        long hash = FNV_BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static JsonNode mention(String line, long number) throws BacktestException {
        try {
            JsonNode mention = READER.readTree(line);
            if (mention.isObject()) {
                return mention;
            }
        } catch (JsonProcessingException e) {
            throw new BacktestException(number, "not JSON: " + e.getOriginalMessage());
        }
        throw new BacktestException(number, "a JSON object was expected");
    }
}
