package io.vigie.alert.notify;

import io.vigie.alert.Spikes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;

/** Remembers what was written down. */
final class FakeReport implements DeliveryReport {

    final List<String> entries = new CopyOnWriteArrayList<>();
    volatile boolean ours = true;
    Instant requestedAt = Spikes.DAY;

    /** How many of the next entries Kafka does not take. */
    final AtomicInteger refusals = new AtomicInteger();

    @Override
    public boolean stillOurs() {
        return ours;
    }

    @Override
    public Instant requestedAt() {
        return requestedAt;
    }

    @Override
    public void attempted() {
        write("attempted");
    }

    @Override
    public void waiting(int attempts, String reason) {
        write("waiting after " + attempts + ": " + reason);
    }

    @Override
    public void sent(int attempts) {
        write("sent after " + attempts);
    }

    @Override
    public void failed(int attempts, String reason) {
        write("failed after " + attempts + ": " + reason);
    }

    private void write(String entry) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new KafkaException("away");
        }
        entries.add(entry);
    }
}
