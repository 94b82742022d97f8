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

    /** Highest first port of five in a row. */
    public static final int LAST_FIRST = 65_531;

    /** Five ports in a row, the console first. */
    public static Ports from(int first) {
        return new Ports(first, first + 1, first + 2, first + 3, first + 4);
    }
}
