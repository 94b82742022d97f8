package io.vigie.analytics.detect;

/**
 * How opinion in one window differs from what the key is used to.
 *
 * @param index of the window, see {@link ShiftCalibration#WINDOWS}
 * @param negatives negative mentions
 * @param scored judged mentions
 * @param expected negative mentions expected of so many
 * @param score evidence that it differs in the direction in which it does, -log10 p, in [0, 300]
 */
record ShiftWindow(int index, long negatives, long scored, double expected, double score) {

    static final ShiftWindow NONE = new ShiftWindow(0, 0, 0, 0, 0);

    boolean isWorse() {
        return negatives > expected;
    }

    double usualShare() {
        return scored == 0 ? 0 : expected / scored;
    }

    /** How far the share of negatives is off, in [0, 1]. */
    double size() {
        return scored == 0 ? 0 : Math.abs(negatives - expected) / scored;
    }

    /** The same as evidence of nothing. */
    ShiftWindow withoutScore() {
        return new ShiftWindow(index, negatives, scored, expected, 0);
    }

    double score(boolean worse) {
        return isWorse() == worse ? score : 0;
    }
}
