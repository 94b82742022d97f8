package io.vigie.embedded;

/** Somebody else listens on the port asked for. */
public final class PortInUseException extends EmbeddedBrokerException {
    PortInUseException(int port, Throwable cause) {
        super(
                "port " + port
                        + " on 127.0.0.1 is already in use; stop its owner or choose another port (--port of ./vigie)",
                cause);
    }
}
