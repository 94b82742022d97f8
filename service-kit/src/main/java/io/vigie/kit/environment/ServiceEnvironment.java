package io.vigie.kit.environment;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Environment variables, read with messages that name them.
 *
 * @param variables the environment
 */
public record ServiceEnvironment(Map<String, String> variables) {

    private static final String CLIENT_SETTING = "VIGIE_KAFKA_";
    private static final String REGISTRY_SETTING = "VIGIE_REGISTRY_";
    private static final String REGISTRY_URL = REGISTRY_SETTING + "URL";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private static final Set<String> WEB = Set.of("http", "https");

    private static final int MOST_PORT = 65_535;

    public ServiceEnvironment {
        variables = Map.copyOf(variables);
    }

    /**
     * How to reach Kafka and the registry. {@code VIGIE_KAFKA_SASL_MECHANISM} is given to every client as
     * {@code sasl.mechanism}, {@code VIGIE_REGISTRY_BASIC_AUTH_USER_INFO} to the registry client, and so on.
     *
     * @throws IllegalArgumentException names the variable that is missing or wrong
     */
    public KafkaConfig kafka() {
        return new KafkaConfig(
                required("VIGIE_BOOTSTRAP_SERVERS"),
                required(REGISTRY_URL),
                number("VIGIE_PARTITIONS", Topics.DEFAULT_PARTITIONS),
                (short) number("VIGIE_REPLICATION", 1),
                settings(CLIENT_SETTING),
                settings(REGISTRY_SETTING));
    }

    private Map<String, String> settings(String prefix) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix)
                        && !variable.getKey().equals(REGISTRY_URL))
                .collect(Collectors.toMap(variable -> setting(variable.getKey(), prefix), Map.Entry::getValue));
    }

    private static String setting(String variable, String prefix) {
        return variable.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether an address can be reached from this machine only. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** Whether somebody said that it may listen beyond the loopback without a login. */
    public boolean insecureBind() {
        return flag("VIGIE_INSECURE_BIND");
    }

    /**
     * What the server is called, in lower case; empty when it listens to any name.
     *
     * @throws IllegalArgumentException when a name has a port: no request would ever match it
     */
    public Set<String> names() {
        return Stream.of(orElse("VIGIE_HTTP_NAMES", "").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(ServiceEnvironment::withoutPort)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String withoutPort(String name) {
        if (name.matches(".*:[^\\]]*")) {
            throw new IllegalArgumentException(
                    "VIGIE_HTTP_NAMES: names have no port, and addresses of IPv6 stand in brackets, is " + name);
        }
        return name;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(variables.get(name));
    }

    /** A whole number; error when it is none. */
    public int number(String name, int otherwise) {
        String value = orElse(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a whole number, is " + value, e);
        }
    }

    /** A port to listen on, 0 for a free one; error when it is none. */
    public int port(String name, int otherwise) {
        int value = number(name, otherwise);
        if (value < 0 || value > MOST_PORT) {
            throw new IllegalArgumentException(name + ": must be between 0 and " + MOST_PORT + ", is " + value);
        }
        return value;
    }

    /** A whole number above 0; error when it is none. */
    public int positive(String name, int otherwise) {
        int value = number(name, otherwise);
        if (value < 1) {
            throw new IllegalArgumentException(name + ": must be above 0, is " + value);
        }
        return value;
    }

    /** A value that must be there; error when it is not, or blank. */
    public String required(String name) {
        String value = orElse(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + ": is required");
        }
        return value;
    }

    /** An address of the web, http or https with a host; empty when there is none, error when it is another one. */
    public Optional<URI> webAddress(String name) {
        String value = orElse(name, "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = uri(value).filter(ServiceEnvironment::isOfTheWeb);
        if (address.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": must be an address such as https://vigie.example.org/, is " + value);
        }
        return address;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return WEB.contains(scheme) && uri.getHost() != null && uri.getFragment() == null;
    }

    public String orElse(String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
