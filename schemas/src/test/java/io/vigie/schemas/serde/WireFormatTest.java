package io.vigie.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertCommandType;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.ConfluentSchemaIds;
import io.vigie.schemas.registry.UnknownSchemaException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** Our bytes and Confluent's are the same bytes. */
class WireFormatTest {

    private static final String TOPIC = Topics.ALERT_COMMANDS.name();
    private static final Map<String, ?> SETTINGS =
            Map.of("schema.registry.url", "mock://none", "specific.avro.reader", true);

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient(List.of(new AvroSchemaProvider()));
    private final AvroSerdes serdes = new AvroSerdes(new ConfluentSchemaIds(registry));
    private final AlertCommand command = AlertCommand.newBuilder()
            .setCommandId("c-1")
            .setAlertId("a-1")
            .setBrand("valmer")
            .setType(AlertCommandType.ACKNOWLEDGE)
            .setActor("Élodie")
            .setIssuedAt(Instant.parse("2026-03-01T10:00:00Z"))
            .build();

    @Test
    void confluentsDeserialiserReadsOurs() {
        byte[] ours = serdes.serializer(Topics.ALERT_COMMANDS).serialize(TOPIC, command);
        try (KafkaAvroDeserializer theirs = new KafkaAvroDeserializer(registry, SETTINGS)) {
            assertThat(theirs.deserialize(TOPIC, ours)).isEqualTo(command);
        }
    }

    @Test
    void weReadConfluents() {
        try (KafkaAvroSerializer theirs = new KafkaAvroSerializer(registry, SETTINGS)) {
            byte[] bytes = theirs.serialize(TOPIC, command);

            assertThat(serdes.deserializer(Topics.ALERT_COMMANDS).deserialize(TOPIC, bytes))
                    .isEqualTo(command);
            assertThat(serdes.serializer(Topics.ALERT_COMMANDS).serialize(TOPIC, command))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void nullIsATombstoneBothWays() {
        assertThat(serdes.serializer(Topics.ALERT_COMMANDS).serialize(TOPIC, null))
                .isNull();
        assertThat(serdes.deserializer(Topics.ALERT_COMMANDS).deserialize(TOPIC, (byte[]) null))
                .isNull();
    }

    @Test
    void garbageIsRefusedWithAReason() {
        var deserializer = serdes.deserializer(Topics.ALERT_COMMANDS);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, new byte[] {0, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("too short");
        assertThatThrownBy(() -> deserializer.deserialize(
                        TOPIC, "{\"json\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("magic byte");
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, new byte[] {0, 0, 0, 99, 99, 1}))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("25443");
    }

    @Test
    void aRecordCutShortIsPoisonNotASilentValue() {
        byte[] whole = serdes.serializer(Topics.ALERT_COMMANDS).serialize(TOPIC, command);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 5);

        assertThatThrownBy(() -> serdes.deserializer(Topics.ALERT_COMMANDS).deserialize(TOPIC, cut))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("AlertCommand");
    }

    @Test
    void aRecordNestedDeeperThanTheStackIsPoison() throws Exception {
        Schema chain = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Chain\",\"fields\":["
                        + "{\"name\":\"next\",\"type\":[\"Chain\",\"null\"]}]}");
        List<Schema.Field> fields = new ArrayList<>(List.of(new Schema.Field("chain", chain)));
        AlertCommand.getClassSchema().getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        AvroSchema writer =
                new AvroSchema(Schema.createRecord("AlertCommand", null, "io.vigie.schemas", false, fields));
        byte[] nested = new byte[1_000_000];
        System.arraycopy(WireFormat.header(registry.register("foreign", writer)), 0, nested, 0, 5);

        assertThatThrownBy(() -> serdes.deserializer(Topics.ALERT_COMMANDS).deserialize(TOPIC, nested))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("AlertCommand");
    }
}
