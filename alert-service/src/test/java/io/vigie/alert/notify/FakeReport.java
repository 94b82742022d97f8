package io.vigie.alert.notify;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was written down. */
final class FakeReport implements DeliveryReport {

    final List<String> entries = new CopyOnWriteArrayList<>();
    volatile boolean ours = true;

    @Override
    public boolean stillOurs() {
        return ours;
    }

    @Override
    public void attempted() {
        entries.add("attempted");
    }

    @Override
    public void sent(int attempts) {
        entries.add("sent after " + attempts);
    }

    @Override
    public void failed(int attempts, String reason) {
        entries.add("failed after " + attempts + ": " + reason);
    }
}
