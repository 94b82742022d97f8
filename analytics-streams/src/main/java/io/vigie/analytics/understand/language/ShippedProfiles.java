package io.vigie.analytics.understand.language;

import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trigram counts that the library language-detector ships: those from tweets where there are some, else from Wikipedia. */
final class ShippedProfiles {

    private static final String FROM_TWEETS = "languages.shorttext";
    private static final String FROM_WIKIPEDIA = "languages";
    private static final int TRIGRAM = 3;

    private ShippedProfiles() {}

    /**
     * How often each trigram was seen, in plain lower case.
     *
     * @throws UncheckedIOException when the library has no profile of the language; the message names it
     */
    static Map<String, Long> trigrams(String language) {
        boolean tweets = BuiltInLanguages.getShortTextLanguages().contains(language);
        Map<String, Long> counts = new HashMap<>();
        for (Map.Entry<String, Integer> each :
                profile(tweets ? FROM_TWEETS : FROM_WIKIPEDIA, language).iterateGrams(TRIGRAM)) {
            counts.merge(plain(each.getKey()), each.getValue().longValue(), Long::sum);
        }
        return counts;
    }

    private static LanguageProfile profile(String folder, String language) {
        try {
            ClassLoader loader = LanguageProfileReader.class.getClassLoader();
            return new LanguageProfileReader()
                    .read(loader, folder, List.of(language))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("language " + language + ": " + e.getMessage(), e);
        }
    }

    private static String plain(String trigram) {
        StringBuilder plain = new StringBuilder(TRIGRAM);
        trigram.chars().forEach(c -> plain.append(ProseReader.plain((char) c)));
        return plain.toString();
    }
}
