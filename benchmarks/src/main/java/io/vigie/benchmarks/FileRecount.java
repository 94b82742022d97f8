package io.vigie.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.configuration.BrandConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts a file by its own brand field, without any of the pipeline. */
final class FileRecount {

    private final Map<String, String> brandIds = new HashMap<>();

    FileRecount(List<BrandConfig> brands) {
        for (BrandConfig brand : brands) {
            brandIds.put(folded(brand.name()), brand.id());
            brand.aliases().forEach(alias -> brandIds.put(folded(alias), brand.id()));
        }
    }

    /** Mentions by {@code brand/*}{@code /hour}, each id once. */
    SortedMap<String, Long> volumes(Path ndjson) throws IOException {
        ObjectMapper json = new ObjectMapper();
        SortedMap<String, Long> volumes = new TreeMap<>();
        Set<String> counted = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(ndjson)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode mention = json.readTree(line);
                if (counted.add(mention.path("id").asText())) {
                    volumes.merge(key(mention), 1L, Long::sum);
                }
            }
        }
        return volumes;
    }

    private String key(JsonNode mention) {
        String declared = mention.path("brand").asText();
        String brand = brandIds.getOrDefault(folded(declared), "(unknown " + declared + ")");
        return Outcome.key(
                brand, Outcome.ALL, Instant.parse(mention.path("published_at").asText()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
