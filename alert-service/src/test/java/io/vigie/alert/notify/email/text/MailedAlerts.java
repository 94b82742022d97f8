package io.vigie.alert.notify.email.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Alerts to write mails about: those of the console's tests, and one of each nature made of them. */
final class MailedAlerts {

    private MailedAlerts() {}

    static Map<String, Object> alert(String id) {
        return canned().stream()
                .filter(alert -> id.equals(alert.get("alert_id")))
                .findFirst()
                .orElseThrow();
    }

    /** An alert of a nature, or one of a fixed threshold. */
    static Map<String, Object> of(String kind) {
        Map<String, Object> alert = alert(kind.equals("voice") ? "a-joke" : "a-quality");
        alert.put("route_because", Map.of("code", "owns", "department", "quality-dept", "function", "quality"));
        alert.put("nature", kind);
        alert.put("window_minutes", 60);
        alert.put("peak_window_minutes", 60);
        switch (kind) {
            case "threshold" -> threshold(alert);
            case "shift" ->
                alert.putAll(Map.of("window_minutes", 1440, "negative_share", 0.48, "expected_negative_share", 0.22));
            case "drop" ->
                alert.putAll(Map.of("observed", 0, "expected", 1.4, "window_minutes", 1485, "peak_observed", 0));
            case "silence" -> alert.putAll(Map.of("brand", "*", "function", "source:forum", "observed", 1));
            default -> {}
        }
        return alert;
    }

    private static void threshold(Map<String, Object> alert) {
        alert.put("nature", "volume");
        alert.put("spikes", List.of(Map.of("kind", "threshold")));
        alert.put(
                "lead_because", Map.of("code", "threshold", "function", "quality", "threshold", "50", "minutes", "60"));
    }

    private static List<Map<String, Object>> canned() {
        try (InputStream in = MailedAlerts.class.getResourceAsStream("/io/vigie/alert/web/console/alerts.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
