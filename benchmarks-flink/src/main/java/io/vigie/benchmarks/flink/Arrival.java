package io.vigie.benchmarks.flink;

/** A record of the mentions topic. */
final class Arrival {

    private final String id;
    private final byte[] value;
    private final long millis;

    /**
     * @param value as it came; empty for a tick
     * @param millis when the mention was published, or how far the tick has come
     */
    Arrival(String id, byte[] value, long millis) {
        this.id = id;
        this.value = value;
        this.millis = millis;
    }

    String id() {
        return id;
    }

    byte[] value() {
        return value;
    }

    long millis() {
        return millis;
    }
}
