package io.vigie.analytics.topology;

import static org.apache.kafka.common.serialization.Serdes.String;

import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.processor.ClockProcessor;
import io.vigie.analytics.processor.Corrected;
import io.vigie.analytics.processor.CorrectionProcessor;
import io.vigie.analytics.processor.Countable;
import io.vigie.analytics.processor.Counters;
import io.vigie.analytics.processor.DetectionParts;
import io.vigie.analytics.processor.EventTime;
import io.vigie.analytics.processor.FoldProcessor;
import io.vigie.analytics.processor.Heard;
import io.vigie.analytics.processor.MentionProcessor;
import io.vigie.analytics.processor.SignalPartitioner;
import io.vigie.analytics.processor.SpikeProcessor;
import io.vigie.analytics.processor.StoreNames;
import io.vigie.analytics.processor.WindowProcessor;
import io.vigie.analytics.processor.WindowsConfig;
import io.vigie.analytics.serde.StateSerdes;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.FunctionConfig;
import io.vigie.kit.streams.BoundedSerde;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The topology, along the way of a mention. First half, by partition of mentions: hear each once, understand it, take what
 * people say of it, fold it.
 * Second half, by brand: join the times of all partitions, count in windows, judge buckets.
 */
public final class VigieTopology {

    private static final int MOST_RESULT_BYTES = 2_000_000;

    private final TopologyParts parts;
    private final Counters counters;
    private final Buckets buckets;
    private final BrandTerms terms;

    private VigieTopology(TopologyParts parts) {
        this.parts = parts;
        this.counters = new Counters(parts.metrics());
        this.buckets = new Buckets(parts.detection().bucket());
        this.terms = new BrandTerms(parts.company());
    }

    /**
     * Builds it; touches nothing outside.
     *
     * @param settings those it is going to run with
     */
    public static Topology build(TopologyParts parts, Properties settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        StateStores.all().forEach(builder::addStateStore);
        new VigieTopology(parts).describe(builder);
        return builder.build(settings);
    }

    private void describe(StreamsBuilder builder) {
        KStream<String, Mention> mentions = builder.stream(Topics.MENTIONS.name(), mentions());

        KStream<String, Heard> heard = mentions.process(
                this::mentionProcessor, Named.as("understand"), StoreNames.SEEN_MENTIONS, StoreNames.PARTITION_CLOCK);

        heard.mapValues(Heard::enriched, Named.as("enriched"))
                .to(topic(Topics.ENRICHED_MENTIONS), to(Topics.ENRICHED_MENTIONS));

        KStream<String, Corrected> corrected = builder.stream(Topics.MENTION_CORRECTIONS.name(), corrections())
                .process(
                        this::correctionProcessor,
                        Named.as("correct"),
                        StoreNames.SEEN_MENTIONS,
                        StoreNames.PARTITION_CLOCK);

        corrected
                .mapValues(Corrected::record, Named.as("corrected"))
                .to(topic(Topics.CORRECTED_MENTIONS), to(Topics.CORRECTED_MENTIONS));

        KStream<String, Countable> countable = heard.<Countable>mapValues(mention -> mention, Named.as("heard"))
                .merge(corrected.mapValues(mention -> mention, Named.as("taken")), Named.as("countable"));

        KStream<String, Signal> folded = countable.process(
                this::foldProcessor, Named.as("fold"), StoreNames.BEFORE_COMMIT, StoreNames.PARTITION_CLOCK);

        KStream<String, Signal.Numbered> timed = folded.repartition(byBrand())
                .process(this::clockProcessor, Named.as("join-clocks"), StoreNames.UPSTREAM_CLOCKS, StoreNames.JOURNAL);

        KStream<String, FunctionMetrics> windows = timed.process(
                this::windowProcessor,
                Named.as("windows"),
                StoreNames.JOURNAL,
                StoreNames.PANES,
                StoreNames.CLOSED_UP_TO,
                StoreNames.CLOSED_WINDOWS);
        windows.to(topic(Topics.FUNCTION_METRICS), to(Topics.FUNCTION_METRICS));

        KStream<String, Spike> spikes = timed.process(
                this::spikeProcessor,
                Named.as("detect"),
                StoreNames.JOURNAL,
                StoreNames.BUCKETS,
                StoreNames.DETECTORS,
                StoreNames.SOURCE_COUNTS,
                StoreNames.SOURCES,
                StoreNames.SOURCE_MIXES,
                StoreNames.REACHES,
                StoreNames.OPINIONS,
                StoreNames.TOLD_SPIKES,
                StoreNames.JUDGED);
        spikes.to(topic(Topics.SPIKES), to(Topics.SPIKES));
    }

    private MentionProcessor mentionProcessor() {
        return new MentionProcessor(parts.enricher(), parts.timing().late(), buckets, counters);
    }

    private CorrectionProcessor correctionProcessor() {
        Set<String> functions =
                parts.company().functions().stream().map(FunctionConfig::id).collect(Collectors.toSet());
        return new CorrectionProcessor(functions, parts.timing().late(), parts.clock(), counters);
    }

    private FoldProcessor foldProcessor() {
        return new FoldProcessor(terms, parts.partitions(), counters);
    }

    private ClockProcessor clockProcessor() {
        return new ClockProcessor(parts.partitions());
    }

    private WindowProcessor windowProcessor() {
        TimingConfig timing = parts.timing();
        WindowsConfig windows = new WindowsConfig(
                timing.late(), timing.reportEvery(), parts.company().company().timeZone());
        return new WindowProcessor(windows, parts.clock(), counters);
    }

    private SpikeProcessor spikeProcessor() {
        return new SpikeProcessor(detection(), parts.clock(), counters);
    }

    private DetectionParts detection() {
        return new DetectionParts(
                new SpikeDetector(parts.detection()),
                parts.company().brands().stream()
                        .filter(brand -> brand.role() == BrandRole.OWN)
                        .map(BrandConfig::id)
                        .collect(Collectors.toSet()),
                parts.company().functions().stream().map(FunctionConfig::id).toList(),
                parts.company().detection().influentialReach());
    }

    private Consumed<String, Mention> mentions() {
        return Consumed.with(String(), parts.serdes().serde(Topics.MENTIONS))
                .withTimestampExtractor(new EventTime(parts.clock()))
                .withName("mentions");
    }

    private Consumed<String, MentionCorrection> corrections() {
        return Consumed.with(String(), parts.serdes().serde(Topics.MENTION_CORRECTIONS))
                .withTimestampExtractor(new EventTime(parts.clock()))
                .withName("mention-corrections");
    }

    private Repartitioned<String, Signal> byBrand() {
        return Repartitioned.<String, Signal>as("by-brand")
                .withKeySerde(String())
                .withValueSerde(StateSerdes.signals())
                .withNumberOfPartitions(parts.partitions())
                .withStreamPartitioner(new SignalPartitioner());
    }

    private String topic(TopicSpec<?> topic) {
        return parts.generation().of(topic).name();
    }

    private <V extends SpecificRecord> Produced<String, V> to(TopicSpec<V> topic) {
        TopicSpec<V> own = parts.generation().of(topic);
        return Produced.with(String(), BoundedSerde.of(parts.serdes().serde(own), MOST_RESULT_BYTES))
                .withName("to-" + topic.name().replace('.', '-'));
    }
}
