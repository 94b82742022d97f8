package io.vigie.analytics.processor;

import io.vigie.schemas.EnrichedMention;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * In whose windows a mention counts, or why in none.
 *
 * @param brands ids; empty unless counted
 */
public record Admission(Outcome outcome, Set<String> brands) {

    /** Decides on a mention that is no duplicate. */
    public static Admission of(EnrichedMention enriched) {
        if (enriched.getMention().getDrillId() != null) {
            return refused(Outcome.DRILL);
        }
        if (enriched.getBrands().isEmpty() && enriched.getExclusions().isEmpty()) {
            return refused(Outcome.NO_BRAND);
        }
        Set<String> brands = new LinkedHashSet<>(enriched.getBrands());
        enriched.getExclusions().forEach(exclusion -> brands.remove(brandOf(exclusion)));
        if (brands.isEmpty()) {
            return refused(Outcome.EXCLUDED);
        }
        return enriched.getLate() ? refused(Outcome.LATE) : new Admission(Outcome.COUNTED, brands);
    }

    private static Admission refused(Outcome outcome) {
        return new Admission(outcome, Set.of());
    }

    /** An exclusion reads {@code brand-id: reason}. */
    private static String brandOf(String exclusion) {
        int colon = exclusion.indexOf(':');
        return colon < 0 ? exclusion : exclusion.substring(0, colon);
    }
}
