package io.vigie.analytics.processor;

import io.vigie.analytics.detect.SpikeDetector;
import java.util.List;
import java.util.Set;

/**
 * What detection is made of.
 *
 * @param ownBrands ids of the brands that raise spikes; others are measured only
 * @param functions ids of the business functions
 */
public record DetectionParts(SpikeDetector detector, Set<String> ownBrands, List<String> functions) {

    public DetectionParts {
        ownBrands = Set.copyOf(ownBrands);
        functions = List.copyOf(functions);
    }
}
