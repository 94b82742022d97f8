package io.vigie.analytics.understand.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The library language-detector behind the port: what the built-in detector is compared with. It reads all n-grams of its
 * Wikipedia profiles, several times over random samples or once.
 */
public final class OptimaizeLanguageDetector implements LanguageDetector {

    /** Keeps every language in the result, so that the prior can speak for one that reading found improbable. */
    private static final double KEEP_ALL = 1e-9;

    /** The library samples texts at random; the same text must always get the same answer. */
    private static final long SEED = 1;

    private final LanguageConfig config;
    private final LanguageVerdict verdict;
    private final com.optimaize.langdetect.LanguageDetector library;

    private OptimaizeLanguageDetector(LanguageConfig config, int onePassUpTo) {
        this.config = config;
        this.verdict = new LanguageVerdict(config);
        this.library = library(config, onePassUpTo);
    }

    /** Several passes over samples of each text. */
    public static OptimaizeLanguageDetector sampling(LanguageConfig config) {
        return new OptimaizeLanguageDetector(config, 0);
    }

    /** One pass over each text: twice as fast, and surer of itself. */
    public static OptimaizeLanguageDetector onePass(LanguageConfig config) {
        return new OptimaizeLanguageDetector(config, config.maxChars());
    }

    private static com.optimaize.langdetect.LanguageDetector library(LanguageConfig config, int onePassUpTo) {
        List<LdLocale> locales =
                config.languages().stream().map(LdLocale::fromString).toList();
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
                    .shortTextAlgorithm(onePassUpTo)
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
        int declaration = verdict.declared(declared);
        String prose = ProseReader.prose(text, config.maxChars());
        List<DetectedLanguage> read =
                letters(prose) < config.minLetters() ? List.of() : library.getProbabilities(prose);
        return read.isEmpty() ? verdict.unread(declaration) : verdict.read(likelihoods(read), declaration);
    }

    private static long letters(String prose) {
        return prose.chars().filter(c -> c != ' ').count();
    }

    private double[] likelihoods(List<DetectedLanguage> read) {
        double[] likelihoods = new double[config.languages().size()];
        for (DetectedLanguage each : read) {
            likelihoods[config.languages().indexOf(each.getLocale().getLanguage())] = each.getProbability();
        }
        return likelihoods;
    }
}
