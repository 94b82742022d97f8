package io.vigie.analytics.understand.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bayes' rule over the configured languages: what was read times what the source declares, and doubt where it is due. */
final class LanguageVerdict {

    private static final int NONE = -1;

    private final LanguageConfig config;
    private final List<String> languages;

    LanguageVerdict(LanguageConfig config) {
        this.config = config;
        this.languages = config.languages();
    }

    /** Index of a declared language among the configured ones, negative when it says nothing. */
    int declared(@Nullable String declared) {
        if (declared == null) {
            return NONE;
        }
        int exact = languages.indexOf(declared);
        return exact >= 0 ? exact : languages.indexOf(primary(declared));
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The verdict on a text that cannot be read: as probable as the declaration alone. */
    Language unread(int declared) {
        if (declared < 0) {
            return Language.undetermined(1.0 / languages.size());
        }
        return certainEnough(declared, config.declaredPrior());
    }

    /**
     * The verdict on a text that was read.
     *
     * @param likelihoods of the text in each configured language, up to a common factor; changed by the call
     */
    Language read(double[] likelihoods, int declared) {
        if (declared >= 0) {
            likelihoods[declared] *= config.declaredOdds();
        }
        double total = 0;
        int best = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            total += likelihoods[i];
            best = likelihoods[i] > likelihoods[best] ? i : best;
        }
        return total > 0 ? certainEnough(best, likelihoods[best] / total) : unread(declared);
    }

    private Language certainEnough(int language, double probability) {
        return probability < config.minProbability()
                ? Language.undetermined(probability)
                : new Language(languages.get(language), probability);
    }
}
