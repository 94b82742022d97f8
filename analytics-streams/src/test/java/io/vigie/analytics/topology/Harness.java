package io.vigie.analytics.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in a test driver: one partition, no broker. */
final class Harness implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:01Z"), ZoneOffset.UTC);

    final MemorySchemaIds schemaIds = new MemorySchemaIds();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final AvroSerdes serdes = new AvroSerdes(schemaIds);
    final TopologyTestDriver driver;
    private Instant writtenAt = CLOCK.instant();

    Harness(Path stateDir) {
        Properties settings = settings(stateDir);
        driver = new TopologyTestDriver(topology(settings), settings, CLOCK.instant());
    }

    Topology topology(Properties settings) {
        return VigieTopology.build(
                new TopologyParts(
                        Companies.company(),
                        Companies.detection(),
                        TimingConfig.DEFAULT,
                        new KeywordEnricher(),
                        serdes,
                        metrics,
                        CLOCK,
                        1,
                        Generation.FIRST),
                settings);
    }

    Properties settings(Path stateDir) {
        KafkaConfig nowhere = KafkaConfig.plain("127.0.0.1:1", "http://127.0.0.1:1", 1);
        DeadLetters deadLetters = new DeadLetters("analytics-streams", serdes, CLOCK, metrics);
        Properties settings = StreamsSettings.of(EngineConfig.in(stateDir), nowhere, deadLetters);
        // the driver forgets what is sent before the first record of a transaction is processed
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return settings;
    }

    /** When the broker writes what is heard from now on. */
    void writtenAt(Instant time) {
        writtenAt = time;
    }

    private <V> TestInputTopic<String, V> input(TopicSpec<?> topic, Serializer<V> values) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), values, writtenAt, Duration.ZERO);
    }

    void hear(Mention... mentions) {
        var topic = input(Topics.MENTIONS, serdes.serializer(Topics.MENTIONS));
        for (Mention mention : mentions) {
            topic.pipeInput(mention.getMentionId(), mention);
        }
    }

    void hearBytes(byte[] bytes) {
        input(Topics.MENTIONS, new ByteArraySerializer()).pipeInput("garbage", bytes);
    }

    /** A record without a value, with a header if one is given. */
    void hearNothing(Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(StandardCharsets.US_ASCII)));
        input(Topics.MENTIONS, serdes.serializer(Topics.MENTIONS)).pipeInput(new TestRecord<>("tick:test", null, all));
    }

    void tick(Duration afterStart) {
        long millis = Mentions.START.plus(afterStart).toEpochMilli();
        hearNothing(Map.of(Topics.TICK_HEADER, Long.toString(millis)));
        settle();
    }

    /** Lets every timer run: those of the first half, then those of the second. */
    void settle() {
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        driver.advanceWallClockTime(Duration.ofSeconds(2));
    }

    void correct(MentionCorrection... corrections) {
        var topic = input(Topics.MENTION_CORRECTIONS, serdes.serializer(Topics.MENTION_CORRECTIONS));
        for (MentionCorrection correction : corrections) {
            topic.pipeInput(correction.getMentionId(), correction);
        }
    }

    /** A correction under another key than its mention's id, or a key without a correction. */
    void correctUnder(String key, @Nullable MentionCorrection correction) {
        input(Topics.MENTION_CORRECTIONS, serdes.serializer(Topics.MENTION_CORRECTIONS))
                .pipeInput(key, correction);
    }

    List<CorrectedMention> corrected() {
        return read(Topics.CORRECTED_MENTIONS);
    }

    List<EnrichedMention> enriched() {
        return read(Topics.ENRICHED_MENTIONS);
    }

    List<Spike> spikes() {
        return read(Topics.SPIKES);
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.DEAD_LETTERS);
    }

    /** All metrics, in the order in which they were told. */
    List<FunctionMetrics> told() {
        return read(Topics.FUNCTION_METRICS);
    }

    /** The last metrics of each key. */
    Windows windows() {
        Map<String, FunctionMetrics> latest = new LinkedHashMap<>();
        driver.createOutputTopic(
                        Topics.FUNCTION_METRICS.name(),
                        new StringDeserializer(),
                        serdes.deserializer(Topics.FUNCTION_METRICS))
                .readKeyValuesToList()
                .forEach(record -> latest.put(record.key, record.value));
        return new Windows(latest);
    }

    private <V extends SpecificRecord> List<V> read(TopicSpec<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readValuesToList();
    }

    double corrections(String outcome) {
        return metrics.counter("vigie.analytics.corrections", "outcome", outcome)
                .count();
    }

    double mentions(String outcome) {
        return metrics.counter("vigie.analytics.mentions", "outcome", outcome).count();
    }

    @Override
    public void close() {
        driver.close();
    }
}
