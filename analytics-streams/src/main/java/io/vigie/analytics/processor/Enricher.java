package io.vigie.analytics.processor;

import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;

/** Port to understanding: language, sentiment, brands, functions. Safe for use by several threads. */
@FunctionalInterface
public interface Enricher {

    EnrichedMention enrich(Mention mention);
}
