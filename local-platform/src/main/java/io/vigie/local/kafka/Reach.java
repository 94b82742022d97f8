package io.vigie.local.kafka;

import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Finds out in seconds whether a platform is there, where Kafka's clients would go on trying for minutes. */
public final class Reach {

    private static final int PATIENCE_MILLIS = 3_000;

    private Reach() {}

    /**
     * Makes sure that broker and registry answer and that the broker has some topics.
     *
     * @throws IllegalStateException saying what does not answer or is not there
     */
    public static void check(KafkaConfig kafka, List<TopicSpec<?>> topics) throws InterruptedException {
        URI broker = address("kafka://" + kafka.bootstrapServers());
        connect("no broker", kafka.bootstrapServers(), broker);
        connect("no schema registry", kafka.registryUrl(), address(kafka.registryUrl()));
        requireTopics(kafka, topics);
    }

    /** The first of several. */
    private static URI address(String addresses) {
        return URI.create(addresses.split(",", 2)[0].strip());
    }

    private static int portOf(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    private static void connect(String none, String name, URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), portOf(address)), PATIENCE_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    none + " answers at " + name + ": is Vigie running (./vigie up), and is the address right?", e);
        }
    }

    private static void requireTopics(KafkaConfig kafka, List<TopicSpec<?>> topics) throws InterruptedException {
        Set<String> existing;
        try (Admin admin = Admin.create(kafka.client())) {
            existing = admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker at " + kafka.bootstrapServers() + " does not answer: " + e.getCause(), e);
        }
        Generation current = new Generations(kafka).current();
        for (TopicSpec<?> topic : topics) {
            String name = current.of(topic).name();
            if (!existing.contains(name)) {
                throw new IllegalStateException("the broker at " + kafka.bootstrapServers() + " has no topic " + name
                        + ": start Vigie's services of this version there first");
            }
        }
    }
}
