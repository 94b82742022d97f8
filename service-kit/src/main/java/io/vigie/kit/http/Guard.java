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
 * Turns away what a page of another site could make a browser send. On loopback the host must be this machine's name for
 * itself: otherwise a foreign name that resolves to 127.0.0.1 would pass as our own origin.
 */
public final class Guard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final boolean loopbackOnly;

    private Guard(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    /**
     * Of a server that listens there.
     *
     * @throws IllegalArgumentException when the host is unknown
     */
    public static Guard of(String host) {
        return new Guard(isLoopback(host));
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
        if (loopbackOnly && !LOOPBACK_NAMES.contains(hostName(context))) {
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
