package io.vigie.analytics.understand.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * How languages are told apart.
 *
 * @param languages ISO 639-1 codes that are considered
 * @param declaredOdds how many times more probable the language that the source declares is than each other, before reading
 * @param minProbability below it the language is undetermined
 * @param minLetters texts with fewer letters (handles and addresses apart) are judged by the declaration alone
 * @param maxChars how much of a text is looked at
 */
public record LanguageConfig(
        List<String> languages, double declaredOdds, double minProbability, int minLetters, int maxChars) {

    /** Ten languages: each one more costs precision on short texts. */
    public static final LanguageConfig DEFAULT = new LanguageConfig(
            List.of("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ar", "tr"), 100, 0.9, 10, 1_000);

    public LanguageConfig {
        languages = List.copyOf(languages);
        if (languages.size() < 2) {
            throw new IllegalArgumentException("languages must be at least two, were " + languages);
        }
        if (!(declaredOdds >= 1)) {
            throw new IllegalArgumentException("declaredOdds must be at least 1, were " + declaredOdds);
        }
        if (!(minProbability > 0 && minProbability < 1)) {
            throw new IllegalArgumentException("minProbability must be in (0, 1), was " + minProbability);
        }
        if (minLetters < 1 || maxChars < minLetters) {
            throw new IllegalArgumentException("minLetters must be in [1, maxChars], was " + minLetters);
        }
    }

    /**
     * The same, for a company that also listens in other languages: a closed set takes what is not in it for a neighbour.
     * Languages that cannot be read are left out.
     */
    public LanguageConfig with(List<String> more) {
        List<String> all = Stream.concat(languages.stream(), more.stream().filter(ShippedProfiles::has))
                .distinct()
                .toList();
        return new LanguageConfig(all, declaredOdds, minProbability, minLetters, maxChars);
    }

    /** Probability of the declared language before reading. */
    double declaredPrior() {
        return declaredOdds / (declaredOdds + languages.size() - 1);
    }
}
