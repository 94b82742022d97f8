package io.vigie.local;

/**
 * TCP ports on 127.0.0.1; 0 takes a free one.
 *
 * @param console console and API of the alert service
 * @param push push API of the ingest service
 * @param analytics metrics and health of the analytics
 * @param registry schema registry
 * @param broker Kafka
 */
public record Ports(int console, int push, int analytics, int registry, int broker) {

    /** Free ports, for tests and throw-away platforms. */
    public static final Ports FREE = new Ports(0, 0, 0, 0, 0);

    /** Five ports in a row, the console first. */
    public static Ports from(int first) {
        if (first < 1 || first > 65_531) {
            throw new IllegalArgumentException("port: must be between 1 and 65531, is " + first);
        }
        return new Ports(first, first + 1, first + 2, first + 3, first + 4);
    }
}
