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

    /** Shares of all right, undetermined and wrong; then, of the determined, share right and mean probability. */
    @Override
    public String toString() {
        int sure = all - undetermined;
        return String.format(
                Locale.ROOT,
                "%.2f %% | %.2f %% | %.2f %% | %.2f / %.2f %%",
                percent(right, all),
                percent(undetermined, all),
                percent(sure - right, all),
                percent(right, sure),
                percent(sureness, sure));
    }

    private static double percent(double part, int whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
