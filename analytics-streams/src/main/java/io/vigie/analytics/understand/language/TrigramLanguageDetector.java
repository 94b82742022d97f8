package io.vigie.analytics.understand.language;

import org.jspecify.annotations.Nullable;

/**
 * Naive Bayes over character trigrams (Cavnar and Trenkle 1994 on n-grams as the sign of a language; Nakatani Shuyo's
 * profiles), in one pass without copies, with the source's declaration as a prior.
 */
public final class TrigramLanguageDetector implements LanguageDetector {

    /**
     * Trigrams overlap, so that their log odds overstate: those of n trigrams are multiplied by TEMPER / n^LENGTH_DISCOUNT.
     * Fitted by likelihood on training texts of seven languages.
     */
    private static final double TEMPER = 0.548;

    private static final double LENGTH_DISCOUNT = 0.125;

    /** A text of which less is in its best language is mixed. */
    private static final double MIN_SHARE = 0.7;

    /** After so many trigrams a text is sampled: segments are read, and as much between them is left out. */
    private static final int ENOUGH = 80;

    private static final int LEFT_OUT = 50;

    private final LanguageConfig config;
    private final LanguageVerdict verdict;
    private final ThreadLocal<TrigramEvidence> evidences;

    public TrigramLanguageDetector(LanguageConfig config) {
        this.config = config;
        this.verdict = new LanguageVerdict(config);
        TrigramTable table = TrigramTable.of(
                config.languages().stream().map(ShippedProfiles::trigrams).toList());
        this.evidences = ThreadLocal.withInitial(
                () -> new TrigramEvidence(table, config.languages().size()));
    }

    @Override
    public Language detect(String text, @Nullable String declared) {
        TrigramEvidence evidence = read(text);
        int declaration = verdict.declared(declared);
        if (evidence.letters() < config.minLetters() || evidence.counted() == 0 || evidence.isForeign()) {
            return verdict.unread(declaration);
        }
        double share = evidence.share(evidence.best());
        return share < MIN_SHARE
                ? mixed(evidence, declaration, share)
                : verdict.read(likelihoods(evidence), declaration);
    }

    private TrigramEvidence read(String text) {
        TrigramEvidence evidence = evidences.get();
        evidence.clear();
        ProseReader prose = new ProseReader(text, config.maxChars());
        for (int c = prose.next(); c != ProseReader.END; c = prose.next()) {
            if (evidence.add(c) && evidence.counted() >= ENOUGH) {
                prose.skip(LEFT_OUT);
            }
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
        double most = evidence.nats(evidence.best());
        double weight = TEMPER / Math.pow(evidence.counted(), LENGTH_DISCOUNT);
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] = Math.exp(weight * (evidence.nats(i) - most));
        }
        return likelihoods;
    }
}
