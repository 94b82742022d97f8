package io.vigie.schemas.serde;

import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.registry.SchemaIds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Makes the serdes of the catalogue's topics, all over one registry port. */
public record AvroSerdes(SchemaIds schemaIds) {

    public AvroSerdes {
        TrustedRecords.trust();
    }

    public <V extends SpecificRecord> Serializer<V> serializer(TopicSpec<V> topic) {
        return new AvroSerializer<>(schemaIds, topic.subject());
    }

    public <V extends SpecificRecord> Deserializer<V> deserializer(TopicSpec<V> topic) {
        return new AvroDeserializer<>(schemaIds, topic.schema());
    }

    public <V extends SpecificRecord> Serde<V> serde(TopicSpec<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }
}
