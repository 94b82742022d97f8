package io.vigie.examples;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
            for (ConsumerRecord<String, Object> record : consumer.poll(Duration.ofMillis(500))) {
                if (record.value() instanceof GenericRecord alert && printed++ < wanted) {
                    System.out.println(line(alert));
                }
            }
        }
    }

    private static String line(GenericRecord alert) {
        return String.format(
                "%s v%s %s %s severity %s: %s/%s -> %s, %s mentions in %s min",
                alert.get("alert_id"),
                alert.get("version"),
                alert.get("status"),
                alert.get("nature"),
                alert.get("severity"),
                alert.get("brand"),
                alert.get("function"),
                alert.get("department"),
                alert.get("observed"),
                alert.get("window_minutes"));
    }
}
