package io.vigie.alert.inbound;

import io.vigie.alert.serde.AvroDocument;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CorrectionView;
import io.vigie.alert.view.EventView;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertEvent;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.FunctionMetrics;
import java.util.Locale;

/** Makes of records what the web shows. */
final class Views {

    private Views() {}

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.getAlertId(),
                alert.getVersion(),
                alert.getBrand(),
                alert.getFunction(),
                alert.getFunctions(),
                lower(alert.getStatus()),
                lower(alert.getNature()),
                alert.getSeverity(),
                alert.getDepartment(),
                alert.getOpenedAt(),
                alert.getPostToAlertMillis(),
                alert.getReplayed(),
                AvroDocument.of(alert));
    }

    static EventView of(AlertEvent event) {
        return new EventView(
                event.getEventId(),
                event.getAlertId(),
                event.getVersion(),
                lower(event.getType()),
                event.getCommandId(),
                event.getNote(),
                AvroDocument.of(event));
    }

    static CorrectionView of(CorrectedMention corrected) {
        return new CorrectionView(
                corrected.getCommandId(),
                corrected.getMentionId(),
                lower(corrected.getOutcome()),
                AvroDocument.of(corrected));
    }

    static SeriesKey key(FunctionMetrics metrics) {
        return new SeriesKey(metrics.getBrand(), metrics.getFunction(), metrics.getWindowMinutes());
    }

    static Point point(FunctionMetrics metrics) {
        return new Point(
                metrics.getWindowStart(),
                metrics.getVolume(),
                metrics.getNegative(),
                metrics.getNeutral(),
                metrics.getPositive(),
                metrics.getUnsure(),
                metrics.getStories(),
                metrics.getComplete());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
