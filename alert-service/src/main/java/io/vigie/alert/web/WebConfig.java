package io.vigie.alert.web;

import java.net.URI;

/**
 * Where the web listens.
 *
 * @param host name or address of the interface
 * @param port TCP port; 0 for any free one
 * @param insecureBind whether it may listen on an address that other machines reach, although nobody has to log in
 */
public record WebConfig(String host, int port, boolean insecureBind) {

    /** Where a reader of this machine finds the console; to what mails link. */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + port + "/");
    }

    /** On this machine only. */
    public static WebConfig loopback(int port) {
        return new WebConfig("127.0.0.1", port, false);
    }
}
