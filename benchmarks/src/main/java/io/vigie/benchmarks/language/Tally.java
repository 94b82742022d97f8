package io.vigie.benchmarks.language;

import io.vigie.analytics.understand.language.Language;
import java.util.Locale;

/** Counts of verdicts on samples. */
final class Tally {

    private int all;
    private int right;
    private int undetermined;
    private double sureness;

    void add(Sample sample, Language language) {
        all++;
        if (!language.isDetermined()) {
            undetermined++;
            return;
        }
        sureness += language.probability();
        if (sample.right().contains(language.code())) {
            right++;
        }
    }

    /** Shares of all in percent: right / undetermined / wrong (mean probability of what is determined). */
    @Override
    public String toString() {
        int sure = all - undetermined;
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.2f (%.1f)",
                percent(right, all),
                percent(undetermined, all),
                percent(sure - right, all),
                percent(sureness, sure));
    }

    private static double percent(double part, int whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
