package io.vigie.alert;

import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CorrectionView;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import io.vigie.alert.view.ViewListener;
import java.util.List;

/** Passes what changes in the view on to several. */
record Listeners(List<ViewListener> all) implements ViewListener {

    @Override
    public void alertChanged(AlertView alert) {
        all.forEach(listener -> listener.alertChanged(alert));
    }

    @Override
    public void mentionCorrected(CorrectionView correction) {
        all.forEach(listener -> listener.mentionCorrected(correction));
    }

    @Override
    public void figuresReplaced() {
        all.forEach(ViewListener::figuresReplaced);
    }

    @Override
    public void metricsChanged(SeriesKey key, Point point) {
        all.forEach(listener -> listener.metricsChanged(key, point));
    }
}
