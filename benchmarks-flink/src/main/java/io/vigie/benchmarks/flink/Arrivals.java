package io.vigie.benchmarks.flink;

import io.vigie.benchmarks.Contender;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.SchemaIds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads of a mention only when it was published: it is decoded behind the shuffle that brings duplicates together. */
final class Arrivals implements KafkaRecordDeserializationSchema<Arrival> {

    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final byte[] NOTHING = {};

    private final Contender contender;
    private transient SchemaIds schemas;
    private transient Map<Integer, GenericDatumReader<GenericRecord>> readers;

    Arrivals(Contender contender) {
        this.contender = contender;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        schemas = contender.kafka().serdes().schemaIds();
        readers = new HashMap<>();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) throws IOException {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            byte[] time = record.headers().lastHeader(Topics.TICK_HEADER).value();
            out.collect(new Arrival(id, NOTHING, Long.parseLong(new String(time, StandardCharsets.US_ASCII))));
        } else {
            out.collect(new Arrival(id, record.value(), publishedAt(record.value())));
        }
    }

    private long publishedAt(byte[] value) throws IOException {
        int schema = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        GenericRecord mention = readers.computeIfAbsent(schema, this::reader)
                .read(null, DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null));
        return (Long) mention.get(0);
    }

    private GenericDatumReader<GenericRecord> reader(int schema) {
        Schema all = Mention.getClassSchema();
        Schema.Field time = all.getField("published_at");
        Schema projection = Schema.createRecord(
                all.getName(),
                "",
                all.getNamespace(),
                false,
                List.of(new Schema.Field(time.name(), Schema.create(Schema.Type.LONG), "", null)));
        return new GenericDatumReader<>(schemas.schemaOf(schema), projection);
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return ArrivalSerializer.TYPE;
    }
}
