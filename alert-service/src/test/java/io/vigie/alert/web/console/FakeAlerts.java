package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Alerts that can be acknowledged and resolved, from a file of canned ones. */
final class FakeAlerts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Why the notification that failed did. */
    volatile String failure = "HTTP 503 <b>Service Unavailable</b>";

    /** Id of an alert that is not among those listed; empty for none. */
    volatile String unlisted = "";

    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    static FakeAlerts canned() {
        FakeAlerts alerts = new FakeAlerts();
        resource("alerts.json").forEach(alert -> alerts.put((ObjectNode) alert));
        return alerts;
    }

    static JsonNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(FakeAlerts.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(ObjectNode alert) {
        byId.put(alert.path("alert_id").asText(), alert);
    }

    synchronized void remove(String id) {
        byId.remove(id);
    }

    synchronized Optional<ObjectNode> get(String id) {
        return Optional.ofNullable(byId.get(id)).map(ObjectNode::deepCopy);
    }

    synchronized long count(String brand, String status) {
        return byId.values().stream()
                .filter(alert -> alert.path("brand").asText().equals(brand))
                .filter(alert -> alert.path("status").asText().equals(status))
                .count();
    }

    synchronized long open(String brand, String function) {
        return byId.values().stream()
                .filter(alert -> alert.path("brand").asText().equals(brand))
                .filter(alert -> alert.path("status").asText().equals("open"))
                .filter(alert ->
                        function.equals("*") || alert.path("function").asText().equals(function))
                .count();
    }

    synchronized ObjectNode all() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode alerts = answer.putArray("alerts");
        byId.values().stream()
                .filter(alert -> !alert.path("alert_id").asText().equals(unlisted))
                .forEach(alerts::add);
        return answer;
    }

    /** The next version of an alert, in the state that the action leads to. */
    synchronized ObjectNode apply(ObjectNode alert, String action, String actor) {
        String status = action.equals("acknowledge") ? "acknowledged" : "resolved";
        alert.put("version", alert.path("version").asInt() + 1)
                .put("status", status)
                .put(status + "_at", alert.path("opened_at").asText())
                .put(status + "_by", actor);
        put(alert);
        return alert;
    }

    ObjectNode detail(ObjectNode alert) {
        ObjectNode detail = JSON.createObjectNode();
        detail.set("alert", alert);
        ArrayNode events = detail.putArray("events");
        events.add(event(
                alert, "opened", "vigie", "Severity " + alert.path("severity").asInt()));
        for (int more = 0; more < 3; more++) {
            ObjectNode grown = event(alert, "updated", "vigie", "more of it");
            grown.putObject("changes").put("observed", more + " -> " + (more + 1));
            events.add(grown);
        }
        ObjectNode updated = event(alert, "updated", "vigie", "graver than before");
        updated.putObject("changes").put("severity", "2 -> 3").put("nature", "volume -> crisis");
        events.add(updated);
        ObjectNode joined = event(alert, "spike_joined", "vigie", "the brand as a whole spikes");
        joined.putObject("changes").put("spike", "negative_share/*");
        events.add(joined);
        events.add(event(alert, "updated", "vigie", "figures of another spike"));
        if (!alert.path("acknowledged_by").isNull()) {
            events.add(
                    event(alert, "acknowledged", alert.path("acknowledged_by").asText(), "<u>On it</u>"));
        }
        detail.putArray("notifications").add(notification(alert, "sent")).add(notification(alert, "failed"));
        return detail;
    }

    private static ObjectNode event(ObjectNode alert, String type, String actor, String note) {
        ObjectNode event = JSON.createObjectNode()
                .put("event_id", alert.path("alert_id").asText() + "/" + type)
                .put("type", type)
                .put("at", alert.path("opened_at").asText())
                .put("event_time", alert.path("opened_at").asText())
                .put("actor", actor)
                .put("note", note);
        event.putObject("changes");
        return event;
    }

    private ObjectNode notification(ObjectNode alert, String status) {
        return JSON.createObjectNode()
                .put("receiver", "mail-" + alert.path("department").asText())
                .put("cause", status.equals("sent") ? "opened" : "handed_over")
                .put("channel", status.equals("sent") ? "email" : "webhook")
                .put("status", status)
                .put("reason", status.equals("sent") ? "" : failure)
                .put("at", alert.path("opened_at").asText());
    }
}
