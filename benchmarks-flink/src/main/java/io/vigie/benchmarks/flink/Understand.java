package io.vigie.benchmarks.flink;

import io.vigie.analytics.processor.Admission;
import io.vigie.analytics.processor.Contribution;
import io.vigie.analytics.processor.Enricher;
import io.vigie.analytics.processor.Heard;
import io.vigie.analytics.processor.LatePolicy;
import io.vigie.benchmarks.Contender;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.common.serialization.Deserializer;

/** Lets each mention through once, understood. Of its id only that it was heard is kept: nobody corrects here. */
final class Understand extends KeyedProcessFunction<String, Arrival, Heard> {

    private static final LatePolicy LATE = Contender.timing().late();

    private final Contender contender;
    private transient ValueState<Boolean> seen;
    private transient Deserializer<Mention> mentions;
    private transient Enricher enricher;

    Understand(Contender contender) {
        this.contender = contender;
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("seen", Types.BOOLEAN);
        descriptor.enableTimeToLive(
                StateTtlConfig.newBuilder(LATE.duplicateMemory()).build());
        seen = getRuntimeContext().getState(descriptor);
        mentions = contender.kafka().serdes().deserializer(Topics.MENTIONS);
        enricher = Parts.of(contender).enricher();
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Heard> out) throws Exception {
        if (seen.value() != null) {
            return;
        }
        EnrichedMention enriched = enricher.enrich(mentions.deserialize(Topics.MENTIONS.name(), arrival.value()));
        long now = Math.max(arrival.millis(), context.timerService().currentWatermark() + 1);
        enriched.setLate(LATE.isLate(arrival.millis(), now));
        seen.update(true);
        out.collect(new Heard(
                enriched, Contribution.counted(enriched, Admission.of(enriched).brands()), 0));
    }
}
