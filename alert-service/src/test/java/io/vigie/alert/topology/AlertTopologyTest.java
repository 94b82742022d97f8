package io.vigie.alert.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.alert.Company;
import io.vigie.alert.SpikeRecord;
import io.vigie.alert.Spikes;
import io.vigie.alert.processor.AlertMeters;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertCommandType;
import io.vigie.schemas.AlertEvent;
import io.vigie.schemas.AlertEventType;
import io.vigie.schemas.AlertStatus;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import io.vigie.schemas.SampleMention;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeSchemaIds schemaIds = new FakeSchemaIds();
    private final AvroSerdes serdes = new AvroSerdes(schemaIds);

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, @Nullable Spike> spikes;
    private TestInputTopic<String, @Nullable AlertCommand> commands;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1",
                StreamsConfig.STATE_DIR_CONFIG, state.toString()));
        properties.putAll(new DeadLetters("alert-service", serdes, clock, registry).settings());
        driver = new TopologyTestDriver(
                new AlertTopology(Company.plain(), serdes, clock, new AlertMeters(registry), Generation.FIRST).build(),
                properties);
        spikes =
                driver.createInputTopic(Topics.SPIKES.name(), new StringSerializer(), serdes.serializer(Topics.SPIKES));
        commands = driver.createInputTopic(
                Topics.ALERT_COMMANDS.name(), new StringSerializer(), serdes.serializer(Topics.ALERT_COMMANDS));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aSpikeIsWrittenAsAlertHistoryAndRequestedNotification() {
        send(Spikes.opened("legal").id("one").crisis());
        KeyValue<String, Alert> alert = read(Topics.ALERTS).get(0);
        assertThat(alert.key).isEqualTo("a-one");
        assertThat(alert.value.getDepartment()).isEqualTo("law");
        assertThat(alert.value.getLeadBecause()).containsEntry("code", "first").containsEntry("function", "legal");
        assertThat(alert.value.getRouteBecause()).containsEntry("code", "owns").containsEntry("department", "law");
        assertThat(alert.value.getEvidence().getSamples().get(0).getExcerpt()).isEqualTo("<b>the airbag</b>");
        assertThat(alert.value.getSpikes()).hasSize(1);
        KeyValue<String, AlertEvent> event = read(Topics.ALERT_EVENTS).get(0);
        assertThat(event.key).isEqualTo("a-one");
        assertThat(event.value.getEventId()).isEqualTo("a-one/1");
        KeyValue<String, Notification> notification = read(Topics.NOTIFICATIONS).get(0);
        assertThat(notification.key).isEqualTo("a-one/1/terminal");
        assertThat(notification.value.getStatus()).isEqualTo(NotificationStatus.REQUESTED);
        assertThat(notification.value.getChannel()).isEqualTo("console");
        assertThat(notification.value.getAlert()).isEqualTo(alert.value);
    }

    @Test
    void anAlertOpensNoLaterThanItsMentionsWereHeard() {
        send(Spikes.opened("legal").id("early").at("12:05")); // told before its window was over: heard at 12:00
        send(Spikes.opened("legal").id("one").at("10:00"));
        List<KeyValue<String, Alert>> alerts = read(Topics.ALERTS);
        assertThat(alerts.get(0).value.getOpenedAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(alerts.get(0).value.getTotal()).isEqualTo(40);
        assertThat(alerts.get(0).value.getPeakObserved()).isEqualTo(40);
    }

    @Test
    void theSameSpikesAgainWriteNothing() {
        send(Spikes.opened("legal").id("one"));
        send(Spikes.opened("legal").id("one").closed(2));
        read(Topics.ALERTS);
        read(Topics.NOTIFICATIONS);
        send(Spikes.opened("legal").id("one"));
        send(Spikes.opened("legal").id("one").closed(2));
        assertThat(read(Topics.ALERTS)).isEmpty();
        assertThat(read(Topics.NOTIFICATIONS)).isEmpty();
    }

    @Test
    void aCommandIsAppliedOnceHoweverOftenItIsSent() {
        send(Spikes.opened("legal").id("one"));
        read(Topics.ALERTS);
        command("c1", "a-one");
        command("c1", "a-one");
        assertThat(read(Topics.ALERTS)).singleElement().satisfies(alert -> {
            assertThat(alert.value.getStatus()).isEqualTo(AlertStatus.ACKNOWLEDGED);
            assertThat(alert.value.getAcknowledgedBy()).isEqualTo("Ann");
        });
        assertThat(read(Topics.ALERT_EVENTS)).hasSize(2);
        command("c2", "a-one");
        assertThat(read(Topics.ALERT_EVENTS)).singleElement().satisfies(event -> {
            assertThat(event.value.getType()).isEqualTo(AlertEventType.COMMAND_REJECTED);
            assertThat(event.value.getNote()).isEqualTo("already-acknowledged");
        });
    }

    @Test
    void poisonBecomesADeadLetterAndTheNextSpikeGoesOn() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        driver.createInputTopic(Topics.SPIKES.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(Company.BRAND, garbage);
        Spike unknown = SpikeRecord.of(Spikes.opened("legal").id("new").make());
        unknown.setKind(SpikeKind.UNKNOWN);
        spikes.pipeInput(Company.BRAND, unknown);
        send(Spikes.opened("legal").id("good"));
        assertThat(read(Topics.ALERTS))
                .singleElement()
                .satisfies(alert -> assertThat(alert.key).isEqualTo("a-good"));
        List<DeadLetter> letters =
                read(Topics.DEAD_LETTERS).stream().map(letter -> letter.value).toList();
        assertThat(letters).extracting(DeadLetter::getStage).containsExactly("deserialise", "process");
        assertThat(letters).extracting(DeadLetter::getReason).containsExactly("not-in-format", "invalid-value");
        assertThat(letters.get(0).getPayload().array()).isEqualTo(garbage);
        assertThat(letters.get(1).getDetail()).contains("kind");
        assertThat(deadLetters("deserialise", "not-in-format")).isEqualTo(1);
        assertThat(deadLetters("process", "invalid-value")).isEqualTo(1);
    }

    @Test
    void aSchemaThatTheRegistryRefusesIsNobodysPoison() {
        schemaIds.refused = Topics.ALERTS.subject();
        assertThatThrownBy(() -> send(Spikes.opened("legal").id("one"))).hasRootCauseMessage("incompatible");
        schemaIds.refused = "";
        assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void aRegistryOutOfReachIsNobodysPoison() {
        Spike spike = SpikeRecord.of(Spikes.opened("legal").make());
        byte[] written = serdes.serializer(Topics.SPIKES).serialize("", spike);
        schemaIds.reachable = false;
        assertThatThrownBy(() -> driver.createInputTopic(
                                Topics.SPIKES.name(), new StringSerializer(), new ByteArraySerializer())
                        .pipeInput(Company.BRAND, written))
                .hasMessageContaining("eserializ");
        schemaIds.reachable = true;
        assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void tooMuchEvidenceIsLeftOutBeforeAnAlertIs() {
        send(Spikes.opened("legal").id("one").samples(400_000, "NEGATIVE", "NEUTRAL", "POSITIVE"));
        assertThat(read(Topics.ALERTS)).singleElement().satisfies(alert -> {
            assertThat(alert.value.getEvidence().getSamples()).hasSize(1);
            assertThat(alert.value.getEvidence().getTerms()).hasSize(1);
        });
        assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(received()).isEqualTo(1).isEqualTo(left());
    }

    @Test
    void anAlertTooLargeWithoutEvidenceIsADeadLetterAndCountedOnce() {
        String far = "x".repeat(1_000_000);
        send(Spikes.opened("legal").id("large").sharing(far, 1));
        send(Spikes.opened("legal").id("good"));
        assertThat(read(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(letter.value.getStage()).isEqualTo("process");
            assertThat(letter.value.getReason()).isEqualTo("too-large");
        });
        assertThat(read(Topics.ALERTS)).extracting(alert -> alert.key).containsExactly("a-good");
        assertThat(read(Topics.ALERT_EVENTS)).hasSize(1);
        assertThat(received()).isEqualTo(2).isEqualTo(left());
    }

    @Test
    void aCommandThatWasNotTakenMayBeDrivenAgain() {
        send(Spikes.opened("legal").id("one"));
        command("c1", "a-one", "n".repeat(1_000_000));
        assertThat(read(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value.getReason()).isEqualTo("too-large"));
        read(Topics.ALERT_EVENTS);
        command("c1", "a-one", "short");
        assertThat(read(Topics.ALERT_EVENTS))
                .singleElement()
                .satisfies(event -> assertThat(event.value.getType()).isEqualTo(AlertEventType.ACKNOWLEDGED));
    }

    @Test
    void latencyIsOfLiveMentions() {
        clock.advance(Duration.ofHours(13));
        send(Spikes.opened("legal").id("replayed").replayed());
        assertThat(registry.get("vigie.post.to.alert").timer().count()).isZero();
        send(Spikes.opened("quality").id("live").at("20:00"));
        assertThat(registry.get("vigie.post.to.alert").timer().count()).isEqualTo(1);
        assertThat(read(Topics.ALERTS))
                .extracting(alert -> alert.value.getReplayed())
                .containsExactly(true, false);
    }

    @Test
    void aCrisisShowsNegativeMentionsFirst() {
        send(Spikes.opened("legal").id("one").crisis().samples(10, "POSITIVE", "NEUTRAL", "NEGATIVE"));
        assertThat(read(Topics.ALERTS).get(0).value.getEvidence().getSamples())
                .extracting(SampleMention::getSentiment)
                .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE, SentimentLabel.NEUTRAL);
    }

    @Test
    void everySpikeLeavesByOneExit() {
        send(Spikes.opened("legal").id("one"));
        send(Spikes.opened("legal").id("one"));
        send(Spikes.opened("*").id("two"));
        send(Spikes.opened("legal").id("one").updated(2));
        send(Spikes.opened("legal").id("one").closed(3));
        send(Spikes.opened("legal").id("three").severity(0));
        Spike unknown = SpikeRecord.of(Spikes.opened("legal").id("new").make());
        unknown.setKind(SpikeKind.UNKNOWN);
        spikes.pipeInput(Company.BRAND, unknown);
        assertThat(received()).isEqualTo(7).isEqualTo(left());
        assertThat(registry.counter("vigie.alert.spikes", "outcome", "refused", "reason", "invalid-value")
                        .count())
                .isEqualTo(1);
        assertThat(registry.counter("vigie.alert.spikes", "outcome", "joined", "reason", "")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecordWithoutAValueIsADeadLetterOfItsOwnReasonAndIsCounted() {
        spikes.pipeInput(Company.BRAND, null);
        commands.pipeInput(Company.BRAND, null);
        send(Spikes.opened("legal").id("one"));
        assertThat(read(Topics.DEAD_LETTERS))
                .extracting(letter -> letter.value.getReason())
                .containsExactly("no-spike", "no-command");
        assertThat(received()).isEqualTo(2).isEqualTo(left());
        assertThat(registry.counter("vigie.alert.commands", "outcome", "refused", "reason", "no-command")
                        .count())
                .isEqualTo(1);
    }

    private double received() {
        return registry.counter("vigie.alert.spikes.received").count();
    }

    private double left() {
        return registry.find("vigie.alert.spikes").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double deadLetters(String stage, String reason) {
        return registry.counter("vigie.dead.letters", "stage", stage, "reason", reason)
                .count();
    }

    private void send(Spikes spike) {
        Spike record = SpikeRecord.of(spike.make());
        spikes.pipeInput(record.getBrand(), record);
    }

    private void command(String id, String alertId) {
        command(id, alertId, "");
    }

    private void command(String id, String alertId, String note) {
        commands.pipeInput(
                Company.BRAND,
                AlertCommand.newBuilder()
                        .setCommandId(id)
                        .setAlertId(alertId)
                        .setBrand(Company.BRAND)
                        .setType(AlertCommandType.ACKNOWLEDGE)
                        .setActor("Ann")
                        .setNote(note)
                        .setIssuedAt(Spikes.DAY)
                        .build());
    }

    private <V extends SpecificRecord> List<KeyValue<String, V>> read(TopicSpec<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readKeyValuesToList();
    }
}
