package io.vigie.alert.web;

import java.net.URI;
import java.util.Set;

/**
 * Where the web listens.
 *
 * @param host name or address of the interface
 * @param port TCP port; 0 for any free one
 * @param insecureBind whether it may listen on an address that other machines reach, although nobody has to log in
 * @param names what it is called there, in lower case; empty for anything
 */
public record WebConfig(String host, int port, boolean insecureBind, Set<String> names) {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    public WebConfig {
        names = Set.copyOf(names);
    }

    /** Called anything. */
    public WebConfig(String host, int port, boolean insecureBind) {
        this(host, port, insecureBind, Set.of());
    }

    /** On this machine only. */
    public static WebConfig loopback(int port) {
        return new WebConfig("127.0.0.1", port, false);
    }

    /** Whether it listens on every interface: no address of its own then that others reach. */
    public boolean isEverywhere() {
        return EVERYWHERE.contains(host);
    }

    /** Address on which it listens, as a browser on this machine reaches it. */
    public URI url() {
        String address = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host; // of IPv6
        return URI.create("http://" + address + ":" + port + "/");
    }
}
