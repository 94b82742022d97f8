package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.detect.Verdict;
import io.vigie.configuration.FunctionConfig;
import java.util.Comparator;

/**
 * A verdict that is worth telling, and on what.
 *
 * @param afterHistory what was last heard before it was replayed
 */
record Finding(FunctionKey key, Verdict verdict, boolean afterHistory) {

    /**
     * By brand; then functions before the brand as a whole, strongest evidence first: so that who hears of the brand has
     * heard which functions it is about.
     */
    static final Comparator<Finding> TELLING_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.key().brand())
            .thenComparing(Finding::isBrandAsAWhole)
            .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
            .thenComparing(finding -> finding.key().function())
            .thenComparing(finding -> finding.verdict().evidence().kind());

    /** It is of a source, and of all brands. */
    boolean isOfSource() {
        return key.brand().equals(SourceBook.ALL_BRANDS);
    }

    private boolean isBrandAsAWhole() {
        return key.function().equals(FunctionConfig.ALL);
    }

    private double score() {
        return verdict.evidence().window().score();
    }
}
