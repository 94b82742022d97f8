package io.vigie.benchmarks;

import io.vigie.schemas.Alert;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Alerts in a line each, without what the wall clock says. */
final class AlertLines {

    private AlertLines() {}

    /** By alert id: what two runs of one history must agree on. */
    static SortedMap<String, String> comparable(List<Alert> alerts) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Alert alert : alerts) {
            lines.put(
                    alert.getAlertId(),
                    String.join(
                            " ",
                            alert.getBrand(),
                            alert.getFunction(),
                            alert.getOpenedAt().toString(),
                            alert.getDepartment(),
                            "severity=" + alert.getSeverity()));
        }
        return lines;
    }

    /** By alert id: the state that a crash must not change. */
    static SortedMap<String, String> states(List<Alert> alerts) {
        SortedMap<String, String> lines = comparable(alerts);
        alerts.forEach(alert -> lines.merge(
                alert.getAlertId(),
                String.join(
                        " ",
                        "",
                        alert.getStatus().name(),
                        alert.getNature().name(),
                        alert.getAccountable().getName(),
                        alert.getFunctions().toString(),
                        "spikes=" + alert.getSpikes().size(),
                        "closed=" + alert.getSpikesClosedAt(),
                        "version=" + alert.getVersion()),
                String::concat));
        return lines;
    }

    static String readable(Alert alert) {
        return String.format(
                "%s  %-8s severity %d  %-14s %-18s -> %-14s %d in %d min, %.1f expected; %.0f %% negative; onset %s"
                        + " (opened %d min after)",
                alert.getOpenedAt(),
                alert.getNature(),
                alert.getSeverity(),
                alert.getBrand(),
                alert.getFunction(),
                alert.getDepartment(),
                alert.getObserved(),
                alert.getWindowMinutes(),
                alert.getExpected(),
                100 * alert.getNegativeShare(),
                alert.getOnsetAt(),
                Duration.between(alert.getOnsetAt(), alert.getOpenedAt()).toMinutes());
    }
}
