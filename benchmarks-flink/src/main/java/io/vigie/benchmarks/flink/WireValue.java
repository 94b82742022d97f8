package io.vigie.benchmarks.flink;

import io.vigie.benchmarks.Contender;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.kafka.common.serialization.Serializer;

/** Values of a topic, as Vigie writes them. */
final class WireValue<V extends SpecificRecord> implements SerializationSchema<V> {

    private final Contender contender;
    private final String topic;
    private transient Serializer<V> values;

    WireValue(Contender contender, TopicSpec<V> topic) {
        this.contender = contender;
        this.topic = topic.name();
    }

    @Override
    @SuppressWarnings("unchecked") // the topic by its name: Flink sends this object to its subtasks as bytes
    public void open(InitializationContext context) {
        TopicSpec<V> found = (TopicSpec<V>) Topics.ALL.stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow();
        values = contender.kafka().serdes().serializer(found);
    }

    @Override
    public byte[] serialize(V value) {
        return values.serialize(topic, value);
    }
}
