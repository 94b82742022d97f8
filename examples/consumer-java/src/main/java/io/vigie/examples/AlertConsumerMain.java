package io.vigie.examples;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints every state of every alert, one line each.
 *
 * <p>Arguments: brokers, registry address and, for a run that ends, how many records to print.
 */
public final class AlertConsumerMain {

    private static final String TOPIC = "vigie.alerts.v1";

    private AlertConsumerMain() {}

    public static void main(String[] arguments) {
        String brokers = arguments.length > 0 ? arguments[0] : "127.0.0.1:8404";
        String registry = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8403";
        long wanted = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings(brokers, registry))) {
            consumer.subscribe(List.of(TOPIC));
            print(consumer, wanted);
        }
    }

    private static Map<String, Object> settings(String brokers, String registry) {
        return Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "alert-printer-java",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed", // Vigie writes in transactions: see only what counts
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class,
                "schema.registry.url",
                registry);
    }

    private static void print(KafkaConsumer<String, Object> consumer, long wanted) {
        long printed = 0;
        while (printed < wanted) {
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            for (ConsumerRecord<String, Object> record : consumer.poll(Duration.ofMillis(500))) {
                if (printed == wanted) {
                    break;
                }
                if (record.value() instanceof GenericRecord alert) {
                    System.out.println(line(alert));
                    printed++;
                }
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
            consumer.commitSync(done); // only what was printed: the next run goes on there
        }
    }

    private static String line(GenericRecord alert) {
        return String.format(
                "%s v%s %s %s severity %s: %s/%s -> %s, %s",
                alert.get("alert_id"),
                alert.get("version"),
                alert.get("status"),
                alert.get("nature"),
                alert.get("severity"),
                alert.get("brand"),
                alert.get("function"),
                alert.get("department"),
                measured(alert));
    }

    private static String measured(GenericRecord alert) {
        int minutes = (Integer) alert.get("window_minutes");
        if (!"SHIFT".equals(alert.get("nature").toString())) {
            return alert.get("observed") + " mentions in " + minutes + " min";
        }
        double share = (Double) alert.get("negative_share");
        int hours = minutes / 60; // of a shift 6, 24 or 72
        return String.format(
                Locale.ROOT,
                "opinion turns for the %s: %.0f %% negative over the last %s",
                share > (Double) alert.get("expected_negative_share") ? "worse" : "better",
                100 * share,
                hours > 24 ? hours / 24 + " days" : hours + " hours");
    }
}
