package io.vigie.analytics.processor;

import io.vigie.schemas.EnrichedMention;
import java.util.Set;

/**
 * A mention that was heard for the first time.
 *
 * @param brands ids of the brands in whose windows it counts; empty unless its outcome is {@link Outcome#COUNTED}
 * @param bucket detection bucket in which it counts
 */
public record Heard(EnrichedMention enriched, Set<String> brands, long bucket) implements Countable {

    public Heard {
        brands = Set.copyOf(brands);
    }
}
