package io.vigie.analytics.processor;

import java.util.Locale;

/** What became of a correction. Each that is processed has exactly one. */
public enum CorrectionOutcome {
    /** The judgement is corrected and the windows have moved. */
    APPLIED,
    /** It stood so already. */
    UNCHANGED,
    /** The judgement is corrected; the mention is in no window. */
    NOT_COUNTED,
    /** Its windows are no longer kept: nothing is changed. */
    FORGOTTEN,
    /** Never heard, or longer ago than ids are remembered. */
    UNKNOWN_MENTION,
    /** The same command was taken before: nothing is changed, and nothing is added to the history. */
    REPEATED;

    /** As a metric label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
