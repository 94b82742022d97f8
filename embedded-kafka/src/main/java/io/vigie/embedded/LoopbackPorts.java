package io.vigie.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Finds ports before the broker binds them: Kafka treats a failed bind during start-up as fatal and ends the whole
 * process, so a port in use has to be noticed earlier.
 */
final class LoopbackPorts {
    private LoopbackPorts() {}

    /**
     * Two different ports that nobody listens on.
     *
     * @param clientPort the port asked for, or 0 for any
     * @throws PortInUseException when the port asked for is taken
     */
    static Ports choose(int clientPort) {
        try (ServerSocket client = bind(clientPort);
                ServerSocket controller = bind(0)) {
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new PortInUseException(clientPort, e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    record Ports(int client, int controller) {}
}
