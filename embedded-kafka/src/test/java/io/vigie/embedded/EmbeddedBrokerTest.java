package io.vigie.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedBrokerTest {
    @TempDir
    private Path dataDir;

    @Test
    void keepsCommittedRecordsOverACleanStopAndAChangeOfPort() throws Exception {
        String firstAddress;
        try (EmbeddedBroker broker = start(dataDir)) {
            firstAddress = broker.bootstrapServers();
            Records records = new Records(firstAddress);
            records.createTopic("kept");
            records.writeInTransaction("kept", "a", "b", "c");
        }
        try (ServerSocket formerPort = listen(portOf(firstAddress));
                EmbeddedBroker broker = start(dataDir)) {
            assertThat(broker.bootstrapServers()).doesNotEndWith(":" + formerPort.getLocalPort());
            assertThat(new Records(broker.bootstrapServers()).read("kept")).containsExactly("a", "b", "c");
        }
    }

    @Test
    void keepsCommittedRecordsOverSigkill() throws Exception {
        Process process = fork(dataDir);
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo(BrokerProcessMain.WRITTEN);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (EmbeddedBroker broker = start(dataDir)) {
            Records records = new Records(broker.bootstrapServers());
            records.writeInTransaction("survivors", "three");
            assertThat(records.read("survivors")).containsExactly("one", "two", "three");
        }
    }

    @Test
    void refusesADirectoryThatAnotherBrokerOwns() {
        try (EmbeddedBroker owner = start(dataDir)) {
            assertThatThrownBy(() -> start(dataDir))
                    .isInstanceOf(DataDirectoryLockedException.class)
                    .hasMessageContaining(dataDir.toString());
            assertThat(owner.bootstrapServers()).isNotEmpty();
        }
    }

    @Test
    void anInterruptWaitsUntilItHasStarted() throws Exception {
        AtomicBoolean startedAndStaysInterrupted = new AtomicBoolean();
        Thread starting = new Thread(() -> {
            EmbeddedBroker broker = start(dataDir);
            startedAndStaysInterrupted.set(Thread.interrupted());
            broker.close();
        });
        starting.start();
        await().pollInterval(Duration.ofMillis(5)).until(() -> Files.exists(dataDir.resolve("log/meta.properties")));
        starting.interrupt();
        starting.join();

        assertThat(startedAndStaysInterrupted).isTrue();
        try (EmbeddedBroker next = start(dataDir)) {
            assertThat(next.bootstrapServers()).isNotEmpty();
        }
    }

    @Test
    void refusesADirectoryThatAnotherProcessOwns() throws Exception {
        Process process = fork(dataDir);
        try (BufferedReader output = process.inputReader(UTF_8)) {
            assertThat(output.readLine()).isEqualTo(BrokerProcessMain.WRITTEN);
            assertThatThrownBy(() -> start(dataDir)).isInstanceOf(DataDirectoryLockedException.class);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void refusesAPortInUseAndLeavesTheDirectoryFree() throws Exception {
        try (ServerSocket other = listen(0)) {
            EmbeddedBrokerConfig config = new EmbeddedBrokerConfig(dataDir, other.getLocalPort());
            assertThatThrownBy(() -> EmbeddedBroker.start(config))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("port " + other.getLocalPort());
        }
        DataDirectory.own(dataDir).close();
    }

    @Test
    void refusesAFileInPlaceOfADirectory() throws IOException {
        Path file = Files.writeString(dataDir.resolve("file"), "not a directory");
        assertThatThrownBy(() -> start(file))
                .isInstanceOf(EmbeddedBrokerException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAnImpossiblePort() {
        assertThatThrownBy(() -> new EmbeddedBrokerConfig(dataDir, 65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port");
    }

    private static EmbeddedBroker start(Path dataDir) {
        return EmbeddedBroker.start(new EmbeddedBrokerConfig(dataDir, 0));
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static Process fork(Path dataDir) throws IOException {
        String java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
        String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java, "-Xmx512m", "-cp", classPath, BrokerProcessMain.class.getName(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
