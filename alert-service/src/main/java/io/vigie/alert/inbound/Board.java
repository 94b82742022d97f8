package io.vigie.alert.inbound;

import io.vigie.alert.serde.AvroDocument;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CommandResults;
import io.vigie.alert.view.CorrectionBoard;
import io.vigie.alert.view.CorrectionView;
import io.vigie.alert.view.EventView;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.alert.view.ViewListener;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertEvent;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Notification;
import java.util.Map;

/**
 * Puts records on the boards that the web reads.
 *
 * @param alerts alerts, their history and notifications
 * @param metrics figures
 * @param corrections what people said of mentions
 * @param commands who waits for which command
 * @param listener hears of what is new once the past has been read
 */
public record Board(
        AlertBoard alerts,
        MetricsBoard metrics,
        CorrectionBoard corrections,
        CommandResults commands,
        ViewListener listener) {

    /** The same with other figures. */
    Board with(MetricsBoard others) {
        return new Board(alerts, others, corrections, commands, listener);
    }

    void put(Alert record, boolean live) {
        AlertView alert = Views.of(record);
        alerts.put(alert);
        commands.alertSeen();
        if (live) {
            listener.alertChanged(alert);
        }
    }

    void put(AlertEvent record) {
        EventView event = Views.of(record);
        alerts.put(event);
        commands.eventSeen(event);
    }

    void put(Notification record) {
        Map<String, Object> document = AvroDocument.of(record);
        document.remove("alert");
        alerts.putNotification(record.getAlertId(), record.getNotificationId(), document);
    }

    void put(CorrectedMention record, boolean live) {
        CorrectionView correction = Views.of(record);
        corrections.put(correction);
        if (live) {
            listener.mentionCorrected(correction);
        }
    }

    void put(FunctionMetrics record, boolean live) {
        metrics.put(Views.key(record), Views.point(record));
        if (live) {
            listener.metricsChanged(Views.key(record), Views.point(record));
        }
    }
}
