package io.vigie.alert.notify;

import java.util.HashMap;
import java.util.Map;

/** Gives each notification to the lane of its receiver. */
public final class Dispatcher implements AutoCloseable {

    private final Map<String, Lane> lanes = new HashMap<>();
    private final DeliveryMeters meters;

    /** @param channels channel by receiver id */
    public Dispatcher(Map<String, Channel> channels, RetryConfig retries, DeliveryMeters meters) {
        this.meters = meters;
        channels.forEach((receiver, channel) -> lanes.put(receiver, new Lane(receiver, channel, retries, meters)));
    }

    /** Delivers in its own time; returns at once. */
    public void dispatch(Message message, DeliveryReport report) {
        Lane lane = lanes.get(message.receiver());
        if (lane == null) {
            report.failed(0, "receiver-not-configured");
            meters.failed(message.receiver(), "receiver-not-configured");
        } else {
            lane.add(message, report);
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
