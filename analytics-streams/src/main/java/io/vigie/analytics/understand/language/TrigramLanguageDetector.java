package io.vigie.analytics.understand.language;

import org.jspecify.annotations.Nullable;

/**
 * Naive Bayes over character trigrams (Cavnar and Trenkle 1994 on n-grams as the sign of a language; Nakatani Shuyo's
 * profiles), in one pass without copies, with the source's declaration as a prior.
 */
public final class TrigramLanguageDetector implements LanguageDetector {

    /**
     * Trigrams overlap, so that their log odds overstate: n of them count as n^(1-LENGTH_DISCOUNT) * TEMPER. Fitted on
     * training texts of seven languages by likelihood.
     */
    private static final double TEMPER = 0.817;

    private static final double LENGTH_DISCOUNT = 0.25;

    /** A text of which less is in its best language is mixed. */
    private static final double MIN_SHARE = 0.7;

    private final LanguageConfig config;
    private final LanguageVerdict verdict;
    private final TrigramTable table;

    public TrigramLanguageDetector(LanguageConfig config) {
        this.config = config;
        this.verdict = new LanguageVerdict(config);
        this.table = TrigramTable.of(
                config.languages().stream().map(ShippedProfiles::trigrams).toList());
    }

    @Override
    public Language detect(String text, @Nullable String declared) {
        TrigramEvidence evidence = read(text);
        int declaration = verdict.declared(declared);
        if (evidence.letters() < config.minLetters() || evidence.counted() == 0) {
            return verdict.unread(declaration);
        }
        double share = evidence.largestShare();
        return share < MIN_SHARE
                ? mixed(evidence, declaration, share)
                : verdict.read(likelihoods(evidence), declaration);
    }

    private TrigramEvidence read(String text) {
        TrigramEvidence evidence = new TrigramEvidence(table, config.languages().size());
        ProseReader prose = new ProseReader(text, config.maxChars());
        for (int c = prose.next(); c != ProseReader.END; c = prose.next()) {
            evidence.add(c);
        }
        evidence.end();
        return evidence;
    }

    /** A text in several languages counts as the declared one when that is among them. */
    private Language mixed(TrigramEvidence evidence, int declaration, double share) {
        return declaration >= 0 && evidence.share(declaration) >= 1 - MIN_SHARE
                ? verdict.unread(declaration)
                : Language.undetermined(share);
    }

    private double[] likelihoods(TrigramEvidence evidence) {
        double[] likelihoods = new double[config.languages().size()];
        double most = evidence.mostNats();
        double weight = TEMPER / Math.pow(evidence.counted(), LENGTH_DISCOUNT);
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] = Math.exp(weight * (evidence.nats(i) - most));
        }
        return likelihoods;
    }
}
