package io.vigie.analytics.understand.sentiment;

import java.util.List;

/**
 * The weights of one language: per feature family a table of int8 pairs (negative, positive; neutral is the reference with
 * weight 0).
 *
 * @param language ISO 639-1 code
 * @param calibration how logits become probabilities and when to abstain
 * @param tables one per {@link FeatureFamily}, in their order
 */
public record LanguageWeights(String language, Calibration calibration, List<WeightTable> tables) {

    public LanguageWeights {
        if (tables.size() != FeatureFamily.COUNT) {
            throw new IllegalArgumentException("tables must be one per feature family, were " + tables.size());
        }
        tables = List.copyOf(tables);
    }
}
