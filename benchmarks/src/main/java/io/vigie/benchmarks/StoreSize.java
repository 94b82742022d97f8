package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a state store holds, by its changelog.
 *
 * @param name of the store
 * @param entries keys that are not deleted
 * @param bytes of them and of their values
 */
record StoreSize(String name, long entries, long bytes) {

    private static final String CHANGELOG = "-changelog";

    static List<StoreSize> ofAll(KafkaConfig kafka, String group) throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(group + '-') && topic.endsWith(CHANGELOG))
                    .sorted()
                    .map(topic -> of(kafka, topic, group))
                    .toList();
        }
    }

    private static StoreSize of(KafkaConfig kafka, String topic, String group) {
        Map<ByteBuffer, Integer> sizes = new HashMap<>();
        new TopicRecords(kafka).read(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (record.value() == null) {
                sizes.remove(key);
            } else {
                sizes.put(key, record.key().length + record.value().length);
            }
        });
        String name = topic.substring(group.length() + 1, topic.length() - CHANGELOG.length());
        return new StoreSize(
                name,
                sizes.size(),
                sizes.values().stream().mapToLong(Integer::longValue).sum());
    }

    long bytesOfAnEntry() {
        return entries == 0 ? 0 : bytes / entries;
    }
}
