package io.vigie.alert.web;

import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.Commands;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CommandResults;
import io.vigie.alert.view.CorrectionBoard;
import io.vigie.alert.view.EventView;
import io.vigie.alert.view.MetricsBoard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Boards to be filled, and a fake of what applies commands. */
final class Boards implements Commands {

    final AlertBoard alerts = new AlertBoard();
    final MetricsBoard metrics = new MetricsBoard();
    final CorrectionBoard corrections = new CorrectionBoard();
    final FakeCorrections people = new FakeCorrections(corrections);
    final CommandResults results = new CommandResults(alerts);

    /** Reason for which the next command is rejected; empty for none. */
    String rejection = "";

    AlertView open(String id, String brand, String openedAt) {
        AlertView alert = view(id, brand, openedAt, "open", 1);
        alerts.put(alert);
        return alert;
    }

    void resolved(String id, String brand, Instant openedAt) {
        alerts.put(view(id, brand, openedAt.toString(), "resolved", 1));
    }

    private static AlertView view(String id, String brand, String openedAt, String status, int version) {
        return new AlertView(
                id,
                version,
                brand,
                "legal",
                List.of("legal", "*"),
                status,
                "crisis",
                3,
                "law",
                Instant.parse(openedAt),
                1200,
                false,
                Map.of("alert_id", id, "status", status, "brand", brand));
    }

    @Override
    public CompletableFuture<Void> send(Command command) {
        boolean rejected = !rejection.isEmpty();
        String type = rejected ? "command_rejected" : "acknowledged";
        results.eventSeen(new EventView(
                "e", command.alertId(), rejected ? 1 : 2, type, command.commandId(), rejection, Map.of()));
        if (!rejected) {
            alerts.put(view(command.alertId(), command.brand(), "2026-03-01T10:00:00Z", "acknowledged", 2));
            results.alertSeen();
        }
        return CompletableFuture.completedFuture(null);
    }
}
