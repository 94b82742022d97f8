package io.vigie.analytics.processor;

import io.vigie.analytics.detect.SpikeDetector;
import java.util.List;
import java.util.Set;

/**
 * What detection is made of.
 *
 * @param ownBrands ids of the brands that raise spikes; others are measured only
 * @param functions ids of the business functions
 * @param influentialReach reach from which a mention may be told as that of an influential author
 */
public record DetectionParts(
        SpikeDetector detector, Set<String> ownBrands, List<String> functions, long influentialReach) {

    public DetectionParts {
        ownBrands = Set.copyOf(ownBrands);
        functions = List.copyOf(functions);
    }
}
