package io.vigie.analytics.understand.brand;

import java.util.List;

/**
 * A brand that a mention names but is not about.
 *
 * @param brand the brand's id
 * @param reason why it does not count
 * @param because the words that decided
 */
public record Exclusion(String brand, Reason reason, List<String> because) {

    /** Why a mention does not count for a brand. */
    public enum Reason {
        /** The brand's exclusion query matches: a namesake, a job advertisement and the like. */
        NOISE("noise");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** The name in records and metric labels. */
        public String id() {
            return id;
        }
    }

    public Exclusion {
        because = List.copyOf(because);
    }
}
