package io.vigie.kit.http;

import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * The connection of a request while its body is read: a read blocks until something comes or the connection is silent
 * for too long, and that is what bounds it in time.
 */
public final class ClientConnection implements AutoCloseable {

    private final EndPoint connection;
    private final long idleMillis;

    private ClientConnection(EndPoint connection) {
        this.connection = connection;
        this.idleMillis = connection.getIdleTimeout();
    }

    public static ClientConnection of(Context context) {
        return new ClientConnection(ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint());
    }

    /** How long the next read may block. */
    public void allowSilence(Duration silence) {
        connection.setIdleTimeout(Math.max(1, silence.toMillis()));
    }

    /** The body is read, or given up: the connection may be silent as long as before. */
    @Override
    public void close() {
        connection.setIdleTimeout(idleMillis);
    }
}
