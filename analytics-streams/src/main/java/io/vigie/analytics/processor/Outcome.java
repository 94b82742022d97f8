package io.vigie.analytics.processor;

import java.util.Locale;

/** What became of a mention. Each mention that is processed has exactly one. */
public enum Outcome {
    /** In the windows of at least one brand. */
    COUNTED,
    /** Its id was heard before. */
    DUPLICATE,
    /** Its windows had closed: published as enriched, in no window. */
    LATE,
    /** Synthetic, of a drill: kept out of every indicator. */
    DRILL,
    /** About no watched brand. */
    NO_BRAND,
    /** Left out for every brand that it names. */
    EXCLUDED;

    /** As a metric label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
