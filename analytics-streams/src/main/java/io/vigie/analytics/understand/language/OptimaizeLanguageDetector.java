package io.vigie.analytics.understand.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Character n-grams (Nakatani Shuyo's method, by the library language-detector), with the source's declaration as a prior. */
public final class OptimaizeLanguageDetector implements LanguageDetector {

    /** Keeps every language in the result, so that the prior can speak for one that reading found improbable. */
    private static final double KEEP_ALL = 1e-9;

    /**
     * Texts up to this length would be read in one pass, which is twice as fast but too sure of itself: on short English
     * posts it is wrong five times as often as several passes over samples.
     */
    private static final int SAMPLE_ALL = 0;

    /** The library samples texts at random; the same text must always get the same answer. */
    private static final long SEED = 1;

    private final LanguageConfig config;
    private final com.optimaize.langdetect.LanguageDetector library;

    public OptimaizeLanguageDetector(LanguageConfig config) {
        this.config = config;
        this.library = library(config);
    }

    private static com.optimaize.langdetect.LanguageDetector library(LanguageConfig config) {
        List<LdLocale> locales =
                config.languages().stream().map(LdLocale::fromString).toList();
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                    .shortTextAlgorithm(SAMPLE_ALL)
                    .probabilityThreshold(KEEP_ALL)
                    .minimalConfidence(KEEP_ALL)
                    .seed(SEED)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Language detect(String text, @Nullable String declared) {
        String declaration = known(declared);
        String prose = ProseText.of(text, config.maxChars());
        List<DetectedLanguage> read =
                ProseText.letters(prose) < config.minLetters() ? List.of() : library.getProbabilities(prose);
        if (read.isEmpty()) {
            return unread(declaration);
        }
        return weighed(read, declaration);
    }

    private @Nullable String known(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String code = declared.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return config.languages().contains(code) ? code : null;
    }

    private Language unread(@Nullable String declaration) {
        if (declaration == null) {
            return Language.undetermined(1.0 / config.languages().size());
        }
        double prior = config.declaredPrior();
        return prior < config.minProbability() ? Language.undetermined(prior) : new Language(declaration, prior);
    }

    private Language weighed(List<DetectedLanguage> read, @Nullable String declaration) {
        double total = 0;
        double best = 0;
        String code = Language.UNDETERMINED;
        for (DetectedLanguage each : read) {
            double weight = each.getProbability() * odds(each, declaration);
            total += weight;
            if (weight > best) {
                best = weight;
                code = each.getLocale().getLanguage();
            }
        }
        double probability = total > 0 ? best / total : 0;
        return probability < config.minProbability()
                ? Language.undetermined(probability)
                : new Language(code, probability);
    }

    private double odds(DetectedLanguage each, @Nullable String declaration) {
        return each.getLocale().getLanguage().equals(declaration) ? config.declaredOdds() : 1;
    }
}
