package io.vigie.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaReference;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.vigie.embedded.EmbeddedBroker;
import io.vigie.embedded.EmbeddedBrokerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Confluent's own client and serdes expect of a registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryConformanceTest {
    private static final AvroSchema V1 = schema("");
    private static final AvroSchema V2 = schema(",{\"name\":\"lang\",\"type\":\"string\",\"default\":\"fr\"}");
    private static final AvroSchema BREAKING = schema(",{\"name\":\"reach\",\"type\":\"long\"}");

    private EmbeddedBroker broker;
    private DevelopmentSchemaRegistry registry;
    private SchemaRegistryClient client;
    private String subject;

    @BeforeAll
    void start(@TempDir Path dataDir) {
        broker = EmbeddedBroker.start(new EmbeddedBrokerConfig(dataDir, 0));
        registry = startRegistry();
    }

    @BeforeEach
    void connect(TestInfo test) {
        client = newClient();
        subject = test.getTestMethod().orElseThrow().getName() + "-value";
    }

    @AfterAll
    void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void givesOneIdToOneSchemaInEverySubject() throws Exception {
        int id = client.register(subject, V1);
        assertThat(newClient().register(subject, V1)).isEqualTo(id);
        assertThat(client.register("other-" + subject, V1)).isEqualTo(id);
        assertThat(client.register(subject, V2)).isGreaterThan(id);
        assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
    }

    @Test
    void findsSchemasByIdSubjectAndVersion() throws Exception {
        int first = client.register(subject, V1);
        int second = client.register(subject, V2);
        SchemaRegistryClient reader = newClient();

        assertThat(reader.getSchemaById(first)).isEqualTo(V1);
        assertThat(reader.getSchemaBySubjectAndId(subject, second)).isEqualTo(V2);
        assertThat(reader.getId(subject, V2)).isEqualTo(second);
        assertThat(reader.getVersion(subject, V2)).isEqualTo(2);
        assertThat(reader.getAllSubjects()).contains(subject);
        assertThat(reader.getAllSubjectsById(second)).contains(subject);
        assertThat(reader.getAllVersionsById(second)).contains(new SubjectVersion(subject, 2));

        SchemaMetadata latest = reader.getLatestSchemaMetadata(subject);
        assertThat(latest.getId()).isEqualTo(second);
        assertThat(latest.getVersion()).isEqualTo(2);
        assertThat(reader.getSchemaMetadata(subject, 1).getSchema()).isEqualTo(V1.canonicalString());
    }

    @Test
    void refusesAnIncompatibleSchemaUntilTheLevelAllowsIt() throws Exception {
        client.register(subject, V1);
        assertThat(client.testCompatibility(subject, V2)).isTrue();
        assertThat(client.testCompatibility(subject, BREAKING)).isFalse();
        assertThat(client.testCompatibilityVerbose(subject, BREAKING)).isNotEmpty();
        assertFails(() -> client.register(subject, BREAKING), 409);

        client.updateCompatibility(subject, "NONE");
        assertThat(client.register(subject, BREAKING)).isPositive();
    }

    @Test
    void looksAtAllVersionsOnlyWhereTheLevelIsTransitive() throws Exception {
        AvroSchema withoutDefault = schema(",{\"name\":\"lang\",\"type\":\"string\"}");
        client.register(subject, V1);
        client.register(subject, V2);
        assertThat(client.testCompatibility(subject, withoutDefault)).isTrue();
        client.updateCompatibility(subject, "BACKWARD_TRANSITIVE");
        assertFails(() -> client.register(subject, withoutDefault), 409);
    }

    @Test
    void keepsLevelsGlobalAndBySubject() throws Exception {
        assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");
        assertFails(() -> client.getCompatibility(subject), 40408);
        assertThat(client.updateCompatibility(subject, "FULL_TRANSITIVE")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
        client.deleteCompatibility(subject);
        assertFails(() -> client.getCompatibility(subject), 40408);
        assertFails(() -> client.updateCompatibility(subject, "SIDEWAYS"), 42203);
    }

    @Test
    void refusesToWriteToASubjectThatIsReadOnly() throws Exception {
        assertThat(client.getMode()).isEqualTo("READWRITE");
        assertFails(() -> client.getMode(subject), 40409);
        client.setMode("READONLY", subject);
        assertThat(client.getMode(subject)).isEqualTo("READONLY");
        assertFails(() -> client.register(subject, V1), 42205);
        assertFails(() -> client.setMode("SOMETHING", subject), 42204);
    }

    @Test
    void deletesSoftlyThenPermanently() throws Exception {
        int id = client.register(subject, V1);
        client.register(subject, V2);
        assertFails(() -> client.deleteSchemaVersion(subject, "1", true), 40407);
        assertThat(client.deleteSchemaVersion(subject, "1")).isEqualTo(1);
        assertThat(client.getAllVersions(subject)).containsExactly(2);
        assertFails(() -> client.deleteSchemaVersion(subject, "1"), 40406);
        assertThat(newClient().getSchemaById(id)).as("still readable by id").isEqualTo(V1);

        assertFails(() -> client.deleteSubject(subject, true), 40405);
        assertThat(client.deleteSubject(subject)).containsExactly(2);
        assertThat(client.getAllSubjects()).doesNotContain(subject);
        assertThat(client.getAllSubjects(true)).contains(subject);
        assertFails(() -> client.deleteSubject(subject), 40404);
        assertThat(client.deleteSubject(subject, true)).containsExactly(1, 2);
        assertThat(client.getAllSubjects(true)).doesNotContain(subject);
        assertFails(() -> client.deleteSubject(subject), 40401);
    }

    @Test
    void namesWhatIsNotFound() throws Exception {
        assertFails(() -> client.getAllVersions(subject), 40401);
        assertFails(() -> client.getLatestSchemaMetadata(subject), 40401);
        assertFails(() -> client.getSchemaById(1_000_000), 40403);
        client.register(subject, V1);
        assertFails(() -> client.getSchemaMetadata(subject, 7), 40402);
        assertFails(() -> client.getId(subject, V2), 40403);
        assertFails(() -> client.getSchemaMetadata(subject, -5), 42202);
    }

    @Test
    void resolvesReferencesAndProtectsTheirTargets() throws Exception {
        String target = "target-" + subject;
        client.register(target, V1);
        SchemaReference reference = new SchemaReference("io.vigie.test.Post", target, 1);
        AvroSchema referring =
                new AvroSchema("""
                {"type":"record","name":"Thread","namespace":"io.vigie.test","fields":[
                  {"name":"first","type":"io.vigie.test.Post"}]}""", List.of(reference), Map.of(reference.getName(), V1.canonicalString()), null);
        int id = client.register(subject, referring);

        assertThat(newClient().getSchemaById(id)).isEqualTo(referring);
        assertFails(() -> client.deleteSubject(target), 42206);
    }

    @Test
    void servesConfluentsSerializerAndDeserializer() {
        Map<String, Object> settings = Map.of("schema.registry.url", registry.url());
        GenericRecord post =
                new GenericRecordBuilder(V1.rawSchema()).set("id", "a:1").build();
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);
            byte[] bytes = serializer.serialize("posts", post);
            assertThat(bytes).startsWith(0);
            assertThat(deserializer.deserialize("posts", bytes))
                    .isEqualTo(new GenericData.Record((GenericData.Record) post, true));
        }
    }

    @Test
    void keepsIdsAndSettingsOverARestart() throws Exception {
        int first = client.register(subject, V1);
        int second = client.register(subject, V2);
        client.updateCompatibility(subject, "FULL");
        client.deleteSchemaVersion(subject, "1");
        registry.close();
        registry = startRegistry();

        SchemaRegistryClient after = newClient();
        assertThat(after.getId(subject, V2)).isEqualTo(second);
        assertThat(after.getSchemaById(first)).isEqualTo(V1);
        assertThat(after.getAllVersions(subject)).containsExactly(2);
        assertThat(after.getCompatibility(subject)).isEqualTo("FULL");
        AvroSchema unseen = new AvroSchema("{\"type\":\"enum\",\"name\":\"Unseen\",\"symbols\":[\"A\"]}");
        assertThat(after.register("unseen-" + subject, unseen)).isGreaterThan(second);
    }

    @Test
    void passesOverWhatSomebodyElseWroteToItsTopic() throws Exception {
        int id = client.register(subject, V1);
        writeToTopic("no JSON", "no JSON");
        writeToTopic("{}", "{}");
        writeToTopic("{\"keytype\":\"SCHEMA\",\"subject\":\"" + subject + "\",\"version\":2,\"magic\":1}", "{}");
        writeToTopic("{\"keytype\":\"CONFIG\",\"magic\":0}", "{\"compatibilityLevel\":\"SIDEWAYS\"}");

        assertThat(client.register(subject, V2)).isGreaterThan(id);
        registry.close();
        registry = startRegistry();
        assertThat(newClient().getAllVersions(subject)).containsExactly(1, 2);
        assertThat(newClient().getId(subject, V1)).isEqualTo(id);
    }

    private void writeToTopic(String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("_schemas", key, value)).get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aNewSubjectTakesWhateverComesFirst() throws Exception {
        assertThat(client.testCompatibility(subject, V1)).isTrue();
        client.register(subject, V1);
        client.deleteSubject(subject);
        assertThat(client.testCompatibility(subject, BREAKING)).isTrue();
    }

    @Test
    void aWebPageIsRefused() throws Exception {
        HttpRequest fromAPage = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects"))
                .header("Origin", "http://evil.example")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(fromAPage, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private DevelopmentSchemaRegistry startRegistry() {
        return DevelopmentSchemaRegistry.start(
                DevelopmentSchemaRegistryConfig.onLoopback(broker.bootstrapServers(), 0));
    }

    private SchemaRegistryClient newClient() {
        return new CachedSchemaRegistryClient(registry.url(), 100);
    }

    private static AvroSchema schema(String moreFields) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"Post\",\"namespace\":\"io.vigie.test\",\"fields\":["
                + "{\"name\":\"id\",\"type\":\"string\"}" + moreFields + "]}");
    }

    private static void assertFails(ThrowingCallable call, int errorCode) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(e.getErrorCode()).as(e.getMessage()).isEqualTo(errorCode));
    }
}
