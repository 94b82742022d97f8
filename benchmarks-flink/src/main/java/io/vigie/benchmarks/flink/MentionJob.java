package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.processor.Heard;
import io.vigie.analytics.processor.MetricsRecords;
import io.vigie.benchmarks.Contender;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Mentions, each once, understood, folded and summed in windows: as Vigie's topology without corrections and detection. Time
 * is that of the slowest partition, told by mentions and ticks, so that windows close where Vigie closes them.
 */
record MentionJob(Contender contender) {

    private static final Duration GRACE = Contender.timing().late().grace();

    void describe(StreamExecutionEnvironment flink) {
        DataStream<Heard> heard = flink.fromSource(source(), times(), "mentions")
                .filter(arrival -> arrival.value().length > 0)
                .name("no-ticks")
                .keyBy(Arrival::id, Types.STRING)
                .process(new Understand(contender), new GenericTypeInfo<>(Heard.class))
                .name("understand");

        heard.map(Heard::enriched, new GenericTypeInfo<>(EnrichedMention.class))
                .sinkTo(sink(Topics.ENRICHED_MENTIONS, each -> each.getMention().getMentionId()))
                .name("enriched");

        DataStream<FunctionMetrics> windows = heard.transform("fold", DeltaSerializer.TYPE, new Fold(contender))
                .keyBy(Signal.Delta::brand, Types.STRING)
                .window(new BrandWindows(contender))
                .trigger(new ReportTrigger(GRACE))
                .allowedLateness(GRACE)
                .aggregate(
                        new WindowSum(),
                        new WindowReport(GRACE),
                        WindowSerializer.TYPE,
                        WindowSerializer.TYPE,
                        new GenericTypeInfo<>(FunctionMetrics.class))
                .name("windows");

        windows.sinkTo(sink(Topics.FUNCTION_METRICS, MetricsRecords::keyOf)).name("metrics");
    }

    private KafkaSource<Arrival> source() {
        return KafkaSource.<Arrival>builder()
                .setBootstrapServers(contender.bootstrapServers())
                .setGroupId(Contender.GROUP)
                .setTopics(Topics.MENTIONS.name())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Arrivals(contender))
                .build();
    }

    private static WatermarkStrategy<Arrival> times() {
        return WatermarkStrategy.<Arrival>forMonotonousTimestamps()
                .withTimestampAssigner((arrival, ofRecord) -> arrival.millis());
    }

    private <V extends SpecificRecord> KafkaSink<V> sink(TopicSpec<V> topic, SerializableFunction<V, String> key) {
        return KafkaSink.<V>builder()
                .setBootstrapServers(contender.bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setTransactionalIdPrefix(topic.name())
                .setProperty("transaction.timeout.ms", "60000")
                .setProperty("linger.ms", "100")
                .setProperty("batch.size", "65536")
                .setRecordSerializer(KafkaRecordSerializationSchema.<V>builder()
                        .setTopic(topic.name())
                        .setKeySerializationSchema((V value) -> key.apply(value).getBytes(StandardCharsets.UTF_8))
                        .setValueSerializationSchema(new WireValue<>(contender, topic))
                        .build())
                .build();
    }
}
