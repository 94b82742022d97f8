package io.vigie.analytics.understand.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Trigram counts that the library language-detector ships: those from tweets where there are some, else from Wikipedia. Its
 * files are {@code {"freq": {"the": 12, ...}, "n_words": [...], "name": "en"}}; read here, since its own reader takes several
 * times as long.
 */
final class ShippedProfiles {

    private static final List<String> FOLDERS = List.of("languages.shorttext", "languages");
    private static final String COUNTS = "freq";
    private static final int TRIGRAM = 3;
    private static final JsonFactory JSON = new JsonFactory();

    private ShippedProfiles() {}

    static boolean has(String language) {
        return profile(language).isPresent();
    }

    /**
     * How often each trigram was seen, in plain lower case.
     *
     * @throws IllegalArgumentException when the library has no profile of the language
     */
    static Map<String, Long> trigrams(String language) {
        try (InputStream profile = open(language);
                JsonParser json = JSON.createParser(profile)) {
            return trigrams(json);
        } catch (IOException e) {
            throw new UncheckedIOException("language profile " + language, e);
        }
    }

    private static InputStream open(String language) throws IOException {
        return profile(language)
                .orElseThrow(() -> new IllegalArgumentException("no language profile for '" + language + "'"))
                .openStream();
    }

    private static Optional<URL> profile(String language) {
        ClassLoader loader = ShippedProfiles.class.getClassLoader();
        return FOLDERS.stream()
                .flatMap(folder -> Stream.ofNullable(loader.getResource(folder + "/" + language)))
                .findFirst();
    }

    private static Map<String, Long> trigrams(JsonParser json) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        while (!COUNTS.equals(json.currentName())) {
            Objects.requireNonNull(json.nextToken(), COUNTS);
        }
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String gram = json.currentName();
            long count = json.nextLongValue(0);
            if (gram.length() == TRIGRAM) {
                counts.merge(plain(gram), count, Long::sum);
            }
        }
        return counts;
    }

    private static String plain(String trigram) {
        StringBuilder plain = new StringBuilder(TRIGRAM);
        trigram.chars().forEach(c -> plain.append(ProseReader.plain((char) c)));
        return plain.toString();
    }
}
