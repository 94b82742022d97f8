package io.vigie.analytics.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.embedded.EmbeddedBroker;
import io.vigie.embedded.EmbeddedBrokerConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.TopicWatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** A broker of its own with six partitions, and the topology on it. */
final class Stage implements AutoCloseable {

    static final int PARTITIONS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final EmbeddedBroker broker;
    private final KafkaConfig kafka;
    private final AvroSerdes serdes = new AvroSerdes(new MemorySchemaIds());
    private final Producer<String, Mention> producer;
    private AnalyticsEngine engine;

    Stage(Path directory) {
        this.directory = directory;
        broker = EmbeddedBroker.start(new EmbeddedBrokerConfig(directory.resolve("broker"), 0));
        kafka = KafkaConfig.plain(broker.bootstrapServers(), "http://127.0.0.1:1", PARTITIONS);
        new TopicCreator(kafka).createMissing();
        producer = new KafkaProducer<>(kafka.producer(), new StringSerializer(), serdes.serializer(Topics.MENTIONS));
        engine = startEngine();
    }

    private AnalyticsEngine startEngine() {
        TopologyParts parts = new TopologyParts(
                Companies.company(),
                Companies.detection(),
                TimingConfig.DEFAULT,
                new KeywordEnricher(),
                serdes,
                new SimpleMeterRegistry(),
                Harness.CLOCK,
                PARTITIONS,
                Generation.FIRST);
        return AnalyticsEngine.start(
                parts, EngineConfig.in(directory.resolve("state")).withThreads(2), kafka);
    }

    /** Stops the topology and starts it again with no local state. */
    void restartWithoutState() throws IOException {
        engine.close();
        try (Stream<Path> files = Files.walk(directory.resolve("state"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        engine = startEngine();
    }

    static int partitionOf(Mention mention) {
        byte[] key = mention.getMentionId().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }

    void send(Collection<Mention> mentions) {
        await(mentions.stream().map(this::send).toList());
    }

    /** Writes corrections by the keys' own partitioning, as another service would. */
    void correct(Collection<MentionCorrection> corrections) {
        try (Producer<String, MentionCorrection> commands = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), serdes.serializer(Topics.MENTION_CORRECTIONS))) {
            await(corrections.stream()
                    .map(each -> commands.send(
                            new ProducerRecord<>(Topics.MENTION_CORRECTIONS.name(), each.getMentionId(), each)))
                    .toList());
        }
    }

    void awaitCorrected(int count) {
        try (TopicWatcher<String, CorrectedMention> topic = watch(Topics.CORRECTED_MENTIONS)) {
            topic.awaitCount(count, PATIENCE);
        }
    }

    List<CorrectedMention> corrected() {
        return read(Topics.CORRECTED_MENTIONS);
    }

    private Future<RecordMetadata> send(Mention mention) {
        return producer.send(
                new ProducerRecord<>(Topics.MENTIONS.name(), partitionOf(mention), mention.getMentionId(), mention));
    }

    void sendBytes(int partition, byte[] bytes) {
        try (KafkaProducer<String, byte[]> raw =
                new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
            await(List.of(raw.send(new ProducerRecord<>(Topics.MENTIONS.name(), partition, "garbage", bytes))));
        }
    }

    void tick(Instant time) {
        byte[] millis = Long.toString(time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
        RecordHeaders headers = new RecordHeaders();
        headers.add(Topics.TICK_HEADER, millis);
        await(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> producer.send(
                        new ProducerRecord<>(Topics.MENTIONS.name(), partition, "tick:test", null, headers)))
                .toList());
    }

    private static void await(List<Future<RecordMetadata>> writes) {
        for (Future<RecordMetadata> write : writes) {
            try {
                write.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("not written", e);
            }
        }
    }

    void awaitEnriched(int count) {
        try (TopicWatcher<String, EnrichedMention> topic = watch(Topics.ENRICHED_MENTIONS)) {
            topic.awaitCount(count, PATIENCE);
        }
    }

    /**
     * Everything that was told, once every window with a mention is complete and every spike closed, and so many mentions
     * count as negative.
     */
    Outcome outcome(int windows, long negative) {
        Map<String, FunctionMetrics> metrics = new TreeMap<>();
        try (TopicWatcher<String, FunctionMetrics> topic = watch(Topics.FUNCTION_METRICS)) {
            topic.await(PATIENCE, records -> {
                records.forEach(record -> metrics.put(record.key(), record.value()));
                List<FunctionMetrics> hours = metrics.values().stream()
                        .filter(each -> each.getComplete() && each.getFunction().equals("*"))
                        .filter(each -> each.getWindowMinutes() == 60)
                        .toList();
                return hours.size() >= windows
                        && negative
                                == hours.stream()
                                        .mapToLong(FunctionMetrics::getNegative)
                                        .sum()
                        && metrics.values().stream().allMatch(FunctionMetrics::getComplete)
                        && hasClosedSpikes();
            });
        }
        return new Outcome(metrics, read(Topics.SPIKES), read(Topics.ENRICHED_MENTIONS), read(Topics.DEAD_LETTERS));
    }

    private boolean hasClosedSpikes() {
        List<Spike> spikes = read(Topics.SPIKES);
        return count(spikes, SpikeState.OPENED) > 0
                && count(spikes, SpikeState.OPENED) == count(spikes, SpikeState.CLOSED);
    }

    private static long count(List<Spike> spikes, SpikeState state) {
        return spikes.stream().filter(spike -> spike.getState() == state).count();
    }

    private <V extends SpecificRecord> List<V> read(TopicSpec<V> spec) {
        try (TopicWatcher<String, V> topic = watch(spec)) {
            return topic.readToEnd(PATIENCE).stream().map(ConsumerRecord::value).toList();
        }
    }

    private <V extends SpecificRecord> TopicWatcher<String, V> watch(TopicSpec<V> spec) {
        return TopicWatcher.of(
                broker.bootstrapServers(), spec.name(), new StringDeserializer(), serdes.deserializer(spec));
    }

    @Override
    public void close() {
        producer.close();
        engine.close();
        broker.close();
    }
}
