package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.schemas.EnrichedMention;

/**
 * A mention that was heard for the first time.
 *
 * @param counted as what it counts; for no brand unless its outcome is {@link Outcome#COUNTED}
 * @param bucket detection bucket in which it counts
 */
public record Heard(EnrichedMention enriched, Counted counted, long bucket) implements Countable {}
