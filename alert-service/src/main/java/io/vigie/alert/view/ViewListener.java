package io.vigie.alert.view;

/** Hears of what changes in the view, on the view's thread: must not block. */
public interface ViewListener {

    /** An alert has a new state. */
    default void alertChanged(AlertView alert) {}

    /** Something has become of a correction. */
    default void mentionCorrected(CorrectionView correction) {}

    /** All figures have been replaced, since history was recomputed. */
    default void figuresReplaced() {}

    /** A window has new figures. */
    default void metricsChanged(SeriesKey key, Point point) {}
}
