package io.vigie.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void oneServerOfSeveralIsEnough() throws IOException {
        try (ServerSocket alive = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = "127.0.0.1:" + alive.getLocalPort();
            String silent = "127.0.0.1:" + portOfNobody();

            assertThatCode(() -> Reach.requireBroker(silent + ", " + there)).doesNotThrowAnyException();
            assertThatCode(() -> Reach.requireRegistry("http://" + silent + ",http://" + there + "/api"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whenNoneAnswersItSaysSo() throws IOException {
        String silent = "127.0.0.1:" + portOfNobody();

        assertThatThrownBy(() -> Reach.requireBroker(silent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no broker answers at " + silent);
        assertThatThrownBy(() -> Reach.requireBroker("no-port")).hasMessageStartingWith("no broker answers at no-port");
        assertThatThrownBy(() -> Reach.requireRegistry("nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no schema registry answers at nonsense");
    }

    @Test
    void aNameMayHaveAnUnderscore() {
        assertThat(Reach.registries("http://schema_registry:8081/, https://me:word@b_c/x,http://[::1]:8403"))
                .containsExactly(
                        InetSocketAddress.createUnresolved("schema_registry", 8081),
                        InetSocketAddress.createUnresolved("b_c", 443),
                        InetSocketAddress.createUnresolved("::1", 8403));
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
