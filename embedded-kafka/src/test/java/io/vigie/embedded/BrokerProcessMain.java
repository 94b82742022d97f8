package io.vigie.embedded;

import java.nio.file.Path;

/** A process of its own with a broker in it, to be killed. Writes, says so, and waits for its end. */
final class BrokerProcessMain {
    static final String WRITTEN = "written";

    private BrokerProcessMain() {}

    public static void main(String[] args) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBrokerConfig(Path.of(args[0]), 0));
        Records records = new Records(broker.bootstrapServers());
        records.createTopic("survivors");
        records.writeInTransaction("survivors", "one", "two");
        System.out.println(WRITTEN);
        Thread.currentThread().join();
    }
}
