package io.vigie.local.kafka;

import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Finds out in seconds whether a platform is there, where Kafka's clients would go on trying for minutes. */
public final class Reach {

    private static final int PATIENCE_MILLIS = 3_000;

    private static final Pattern URL =
            Pattern.compile("(?<scheme>\\w+)://(?:[^/@]*@)?\\[?(?<host>[^/\\]]*?)]?(?::(?<port>\\d{1,5}))?(?:/.*)?");

    private Reach() {}

    /**
     * Makes sure that broker and registry answer and that the broker has some topics.
     *
     * @throws IllegalStateException saying what does not answer or is not there
     */
    public static void check(KafkaConfig kafka, List<TopicSpec<?>> topics) throws InterruptedException {
        requireBroker(kafka.bootstrapServers());
        requireRegistry(kafka.registryUrl());
        requireTopics(kafka, topics);
    }

    /** One of several is enough, as for Kafka's clients. */
    static void requireBroker(String servers) {
        List<InetSocketAddress> addresses;
        try {
            addresses = ClientUtils.parseAndValidateAddresses(several(servers), "use_all_dns_ips");
        } catch (ConfigException e) {
            throw silent("no broker", servers, e);
        }
        connect("no broker", servers, addresses);
    }

    static void requireRegistry(String urls) {
        connect("no schema registry", urls, registries(urls));
    }

    /** Where registries are; not resolved. By hand, since to {@link java.net.URI} a name with an underscore is none. */
    static List<InetSocketAddress> registries(String urls) {
        return several(urls).stream()
                .map(URL::matcher)
                .filter(Matcher::matches)
                .map(url -> InetSocketAddress.createUnresolved(url.group("host"), portOf(url)))
                .toList();
    }

    private static int portOf(Matcher url) {
        String port = url.group("port");
        return port != null ? Integer.parseInt(port) : "https".equalsIgnoreCase(url.group("scheme")) ? 443 : 80;
    }

    private static List<String> several(String addresses) {
        return List.of(addresses.strip().split("\\s*,\\s*"));
    }

    private static void connect(String none, String name, List<InetSocketAddress> addresses) {
        Exception why = null;
        for (InetSocketAddress address : addresses) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE_MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                why = e;
            }
        }
        throw silent(none, name, why);
    }

    private static IllegalStateException silent(String none, String name, @Nullable Exception why) {
        return new IllegalStateException(
                none + " answers at " + name + ": is Vigie running (./vigie up), and is the address right?", why);
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
