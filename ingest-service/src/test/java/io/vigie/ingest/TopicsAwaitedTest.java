package io.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vigie.kit.kafka.KafkaConfig;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicsAwaitedTest {

    private static final TopicsAwaited HASTY = new TopicsAwaited(Duration.ofMillis(1), Duration.ofMillis(500));

    private final Logger log = (Logger) LoggerFactory.getLogger(TopicsAwaited.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void settingsOfWhichNoClientCanBeMadeAreNotTriedAgain() {
        assertThatThrownBy(() -> HASTY.createMissing(kafka("127.0.0.1:1", "security.protocol", "NONSENSE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VIGIE_KAFKA_")
                .hasMessageContaining("security.protocol");
        assertThatThrownBy(() -> HASTY.createMissing(kafka("127.0.0.1", "default.api.timeout.ms", "200")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VIGIE_BOOTSTRAP_SERVERS")
                .hasMessageContaining("bootstrap.servers");
        assertThat(lines.list).isEmpty();
    }

    @Test
    void whyItWaitsIsTold() {
        assertThatThrownBy(() -> HASTY.createMissing(kafka("127.0.0.1:1", "default.api.timeout.ms", "200")))
                .isInstanceOf(KafkaException.class);
        assertThat(lines.list)
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("waiting for Kafka at 127.0.0.1:1: ")
                        .contains("TimeoutException"));
    }

    /** As in a compose file, where the broker's name is known once it has started. */
    @Test
    void aNameThatNobodyResolvesYetIsWaitedFor() {
        assertThatThrownBy(() -> HASTY.createMissing(kafka("kafka.invalid:9092", "default.api.timeout.ms", "200")))
                .isInstanceOf(KafkaException.class);
        assertThat(lines.list).isNotEmpty();
    }

    private static KafkaConfig kafka(String servers, String setting, String value) {
        return new KafkaConfig(
                servers,
                "http://127.0.0.1:1",
                1,
                (short) 1,
                Map.of(setting, value, "request.timeout.ms", "100"),
                Map.of());
    }
}
