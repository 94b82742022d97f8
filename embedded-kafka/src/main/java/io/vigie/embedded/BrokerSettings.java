package io.vigie.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one node that is broker and controller at once. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** Internal topics are created at first use; few partitions make that, and a restart, quick. */
    private static final int INTERNAL_PARTITIONS = 3;

    private final Properties properties = new Properties();

    private BrokerSettings() {}

    static Properties of(Path log, LoopbackPorts.Ports ports) {
        BrokerSettings settings = new BrokerSettings();
        settings.node(log);
        settings.listeners(ports);
        settings.singleReplica();
        settings.quickStart();
        settings.smallFootprint();
        return settings.properties;
    }

    private void node(Path log) {
        set("process.roles", "broker,controller");
        set("node.id", NODE_ID);
        set("log.dirs", log);
        set("auto.create.topics.enable", false);
    }

    /** Static voters name the port at every start, so that it need not be the one the directory was made with. */
    private void listeners(LoopbackPorts.Ports ports) {
        set(
                "listeners",
                "CLIENT://127.0.0.1:" + ports.client() + "," + CONTROLLER_LISTENER + "://127.0.0.1:"
                        + ports.controller());
        set("advertised.listeners", "CLIENT://127.0.0.1:" + ports.client());
        set("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        set("inter.broker.listener.name", "CLIENT");
        set("controller.listener.names", CONTROLLER_LISTENER);
        set("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.controller());
    }

    private void singleReplica() {
        set("default.replication.factor", 1);
        set("min.insync.replicas", 1);
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            set(internal + ".replication.factor", 1);
            set(internal + ".num.partitions", INTERNAL_PARTITIONS);
        }
        set("transaction.state.log.min.isr", 1);
        set("share.coordinator.state.topic.min.isr", 1);
    }

    /** After SIGKILL the controller waits for the old session to end; consumers must not wait for one another. */
    private void quickStart() {
        set("broker.session.timeout.ms", 3_000);
        set("broker.heartbeat.interval.ms", 500);
        set("group.initial.rebalance.delay.ms", 0);
        set("group.min.session.timeout.ms", 1_000);
        set("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000);
    }

    private void smallFootprint() {
        set("num.network.threads", 2);
        set("num.io.threads", 4);
        set("background.threads", 2);
        set("log.cleaner.dedupe.buffer.size", 8 << 20);
    }

    private void set(String name, Object value) {
        properties.setProperty(name, String.valueOf(value));
    }
}
