package io.vigie.local.summary;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until everything that was published has gone all the way: the analytics have committed the end of the mentions
 * topic, and no topic has grown for a while. Live traffic would keep it waiting; it is for replays.
 */
public final class Quiescence {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int QUIET_LOOKS = 10;

    private final KafkaConfig kafka;
    private final String analyticsGroup;

    public Quiescence(KafkaConfig kafka, String analyticsGroup) {
        this.kafka = kafka;
        this.analyticsGroup = analyticsGroup;
    }

    /** Returns whether it became quiet within {@code patience}. */
    public boolean await(Duration patience) throws InterruptedException {
        long looks = patience.dividedBy(LOOK);
        int quiet = 0;
        Map<TopicPartition, Long> before = Map.of();
        try (Admin admin = Admin.create(kafka.client())) {
            while (looks-- > 0 && quiet < QUIET_LOOKS) {
                Map<TopicPartition, Long> now = ends(admin);
                quiet = now.equals(before) && mentionsConsumed(admin, now) ? quiet + 1 : 0;
                before = now;
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask the broker how far it is", e.getCause());
        }
        return quiet >= QUIET_LOOKS;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        var topics = admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get();
        topics.values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(wanted).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private boolean mentionsConsumed(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(analyticsGroup)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(Topics.MENTIONS.name()) && end.getValue() > 0)
                .allMatch(end -> {
                    var offset = committed.get(end.getKey());
                    return offset != null && offset.offset() >= end.getValue();
                });
    }
}
