package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Runs the fake service for whoever works on the page: port and hours heard as arguments (8099 and 336 by default). The
 * last hour moves every second, and every half minute an alert opens.
 */
final class FakeAlertServiceMain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeAlertServiceMain() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099;
        int hoursHeard = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 336;
        FakeAlerts alerts = hoursHeard > 72 ? FakeAlerts.canned() : new FakeAlerts();
        FakeAlertService service =
                new FakeAlertService(port, alerts, new FakeMetrics(FakeAlertService.AS_OF, hoursHeard));
        Timer timer = new Timer();
        every(timer, 1_000, () -> move(service));
        every(timer, 30_000, () -> open(service));
    }

    private static void every(Timer timer, long millis, Runnable action) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        action.run();
                    }
                },
                millis,
                millis);
    }

    private static void move(FakeAlertService service) {
        String function = FakeMetrics.FUNCTIONS.get(new Random().nextInt(FakeMetrics.FUNCTIONS.size()));
        ObjectNode point = service.metrics.point(function, service.metrics.lastHour());
        point.put("volume", point.path("volume").asLong() + new Random().nextInt(20));
        ObjectNode data = JSON.createObjectNode().put("brand", "valmont").put("function", function);
        data.put("window_minutes", 60).set("point", point);
        service.stream.send("metrics", data);
    }

    private static void open(FakeAlertService service) {
        service.alerts
                .get("a-quality")
                .ifPresent(alert -> service.publish(alert.put("alert_id", "a-" + new Random().nextInt(1_000_000))
                        .put("status", "open")
                        .put("version", 1)));
    }
}
