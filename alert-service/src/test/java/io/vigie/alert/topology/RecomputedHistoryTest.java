package io.vigie.alert.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.alert.Company;
import io.vigie.alert.SpikeRecord;
import io.vigie.alert.Spikes;
import io.vigie.alert.processor.AlertMeters;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.schemas.Notification;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spikes of a later generation: first its history, which is nobody's news, then what goes on. */
class RecomputedHistoryTest {

    private static final Generation SECOND = new Generation(2);

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AvroSerdes serdes = new AvroSerdes(new FakeSchemaIds());

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, @Nullable Spike> spikes;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1",
                StreamsConfig.STATE_DIR_CONFIG, state.toString()));
        properties.putAll(new DeadLetters("alert-service", serdes, clock, registry).settings());
        driver = new TopologyTestDriver(
                new AlertTopology(Company.plain(), serdes, clock, new AlertMeters(registry), SECOND).build(),
                properties);
        TopicSpec<Spike> topic = SECOND.of(Topics.SPIKES);
        spikes = driver.createInputTopic(topic.name(), new StringSerializer(), serdes.serializer(topic));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void historyIsToldToNobodyAndWhatComesBehindItIs() {
        send(Spikes.opened("legal").id("one").at("03:00"));
        send(Spikes.opened("legal").id("one").at("04:00").closed(2));
        endHistory();
        assertThat(read(Topics.ALERTS)).isEmpty();
        send(Spikes.opened("legal").id("two").at("10:00"));
        assertThat(read(Topics.NOTIFICATIONS))
                .extracting(each -> each.value.getAlertId())
                .containsExactly("a-two");
        assertThat(left("history")).isEqualTo(2);
        assertThat(received()).isEqualTo(3).isEqualTo(left());
    }

    @Test
    void whatIsStillOpenAndKnownToNobodyIsToldOnce() {
        send(Spikes.opened("legal").id("open").at("10:00"));
        assertThat(read(Topics.NOTIFICATIONS)).isEmpty();
        endHistory();
        endHistory();
        send(Spikes.opened("legal").id("open").at("10:00"));
        List<KeyValue<String, Notification>> told = read(Topics.NOTIFICATIONS);
        assertThat(told).extracting(each -> each.value.getAlertId()).containsExactly("a-open");
        assertThat(received()).isEqualTo(left());
        assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void whatEndedBeforeHistoryDidIsNoAlert() {
        send(Spikes.opened("quality").id("old").at("09:00"));
        send(Spikes.opened("legal").id("open").at("10:00"));
        send(Spikes.opened("quality").id("old").at("11:00").closed(2));
        endHistory();
        assertThat(read(Topics.ALERTS)).extracting(alert -> alert.key).containsExactly("a-open");
    }

    @Test
    void whatCannotBeWrittenWhereHistoryEndsLosesNothingElse() {
        send(Spikes.opened("x".repeat(1_000_000)).id("1-large"));
        send(Spikes.opened("quality").id("2-good"));
        endHistory();
        assertThat(read(Topics.ALERTS)).extracting(alert -> alert.key).containsExactly("a-2-good");
        assertThat(read(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value.getReason()).isEqualTo("too-large"));
        assertThat(received()).isEqualTo(left());
    }

    private void send(Spikes spike) {
        Spike record = SpikeRecord.of(spike.make());
        spikes.pipeInput(record.getBrand(), record);
    }

    private void endHistory() {
        RecordHeaders headers = new RecordHeaders(
                List.of(new RecordHeader(Topics.HISTORY_ENDS_HEADER, "2".getBytes(StandardCharsets.UTF_8))));
        spikes.pipeInput(new TestRecord<>("history-ends", null, headers));
    }

    private double received() {
        return registry.counter("vigie.alert.spikes.received").count();
    }

    private double left() {
        return registry.find("vigie.alert.spikes").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double left(String outcome) {
        return registry.counter("vigie.alert.spikes", "outcome", outcome, "reason", "")
                .count();
    }

    private <V extends SpecificRecord> List<KeyValue<String, V>> read(TopicSpec<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readKeyValuesToList();
    }
}
