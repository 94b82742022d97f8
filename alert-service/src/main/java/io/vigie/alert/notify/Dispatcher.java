package io.vigie.alert.notify;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each notification to the lane of its receiver. */
public final class Dispatcher implements AutoCloseable {

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final RetryConfig retries;
    private final Clock clock;
    private final DeliveryMeters meters;

    /** @param channels channel by receiver id */
    public Dispatcher(Map<String, Channel> channels, RetryConfig retries, Clock clock, DeliveryMeters meters) {
        this.retries = retries;
        this.clock = clock;
        this.meters = meters;
        channels.forEach((receiver, channel) -> lanes.put(receiver, lane(receiver, channel)));
    }

    /** Delivers in its own time; returns at once. */
    public void dispatch(Message message, DeliveryReport report) {
        lanes.computeIfAbsent(message.receiver(), gone -> lane(gone, Dispatcher::refuse))
                .add(message, report);
    }

    private Lane lane(String receiver, Channel channel) {
        return new Lane(receiver, channel, retries, clock, meters);
    }

    private static Delivery refuse(Message message) {
        return new Delivery.Refused("receiver-not-configured");
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
