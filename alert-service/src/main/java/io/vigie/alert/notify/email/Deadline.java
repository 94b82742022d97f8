package io.vigie.alert.notify.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connections of one try when its time is over. A timeout of reading begins anew with every byte, so that a
 * server that trickles would keep the receiver's lane for as long as it likes.
 */
final class Deadline extends SocketFactory implements AutoCloseable {

    private final CompletableFuture<@Nullable Void> over;

    Deadline(Duration within) {
        over = new CompletableFuture<@Nullable Void>()
                .completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the time ran out before the try had ended. */
    boolean isOver() {
        return over.isDone() && !over.isCancelled();
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        var unused = over.thenRun(() -> close(socket));
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    /** Mail connects its sockets itself, within its timeout. */
    private static UnsupportedOperationException unconnected() {
        return new UnsupportedOperationException("sockets are made unconnected");
    }

    @Override
    public void close() {
        over.cancel(false);
    }
}
