package io.vigie.kit.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a page of another site could make a browser send. The host must be a name of this server, on loopback this
 * machine's name for itself: otherwise a foreign name that resolves to our address would pass as our own origin.
 */
public final class Guard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Set<String> names;

    private Guard(Set<String> names) {
        this.names = names;
    }

    /**
     * Of a server that listens there.
     *
     * @throws IllegalArgumentException when the host is unknown
     */
    public static Guard of(String host) {
        return of(host, Set.of());
    }

    /**
     * Of a server that listens there.
     *
     * @param names what it is called, in lower case and without port, where it listens beyond the loopback; empty for anything
     * @throws IllegalArgumentException when the host is unknown
     */
    public static Guard of(String host, Set<String> names) {
        return new Guard(isLoopback(host) ? LOOPBACK_NAMES : Set.copyOf(names));
    }

    /**
     * Whether only this machine reaches an address.
     *
     * @throws IllegalArgumentException when the host is unknown
     */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host: unknown host " + host, e);
        }
    }

    /**
     * Lets a request through.
     *
     * @throws RequestRefusedException 421 for another host, 403 when another site asks for a change
     */
    public void check(Context context) {
        if (!names.isEmpty() && !names.contains(hostName(context))) {
            throw RequestRefusedException.foreignHost();
        }
        String origin = context.header("Origin");
        if (!READING.contains(context.method()) && origin != null && !sameHost(origin, context.host())) {
            throw RequestRefusedException.foreignOrigin();
        }
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hostName(Context context) {
        String host = context.host();
        return host == null ? "" : host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    }
}
