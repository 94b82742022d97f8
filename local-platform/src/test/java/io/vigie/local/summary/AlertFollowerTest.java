package io.vigie.local.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.AlertStatus;
import io.vigie.schemas.Evidence;
import io.vigie.schemas.Person;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TestPlatform;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class AlertFollowerTest {

    private static final KafkaConfig KAFKA = KafkaConfig.plain(
            TestPlatform.shared().bootstrapServers(), TestPlatform.shared().registryUrl(), 2);

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** As when a recomputed history, or somebody at the console, changes an alert that people have known for long. */
    @Test
    void anAlertOfBeforeIsNoNewOneWhenItChanges() throws Exception {
        new TopicCreator(KAFKA).createMissing();
        new TopicCreator(KAFKA).registerSchemas(KAFKA.serdes().schemaIds());
        send(alert("a-old", 1, 2), alert("a-old", 2, 3));
        try (AlertFollower follower = new AlertFollower(
                KAFKA,
                (before, now) -> told.add(now.getAlertId() + " " + (before == null ? "new" : before.getSeverity())
                        + " > " + now.getSeverity()))) {
            send(alert("a-old", 3, 3), alert("a-old", 4, 4), alert("a-new", 1, 1), alert("a-new", 2, 2));
            follower.start();
            await().until(() -> told.size() >= 4);
        }
        assertThat(told).containsExactlyInAnyOrder("a-old 3 > 3", "a-old 3 > 4", "a-new new > 1", "a-new 1 > 2");
    }

    private static void send(Alert... alerts) throws Exception {
        try (KafkaProducer<String, Alert> producer = new KafkaProducer<>(
                KAFKA.producer(), new StringSerializer(), KAFKA.serdes().serializer(Topics.ALERTS))) {
            for (Alert alert : alerts) {
                producer.send(new ProducerRecord<>(Topics.ALERTS.name(), alert.getAlertId(), alert))
                        .get();
            }
        }
    }

    private static Alert alert(String id, int version, int severity) {
        return Alert.newBuilder()
                .setAlertId(id)
                .setVersion(version)
                .setSeverity(severity)
                .setStatus(AlertStatus.OPEN)
                .setNature(AlertNature.VOLUME)
                .setBrand("oreval")
                .setFunction("quality")
                .setLeadReason("")
                .setDepartment("quality")
                .setAccountable(new Person("Inès Delcourt", null))
                .setRouteReason("")
                .setObserved(1)
                .setExpected(1)
                .setNegativeShare(0)
                .setExpectedNegativeShare(0)
                .setEvidence(new Evidence(List.of(), List.of(), List.of()))
                .setOnsetAt(Instant.EPOCH)
                .setOpenedAt(Instant.EPOCH)
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .setPostToAlertMillis(0)
                .build();
    }
}
