package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.analytics.processor.Contribution;
import io.vigie.analytics.processor.Heard;
import io.vigie.analytics.topology.BrandTerms;
import io.vigie.benchmarks.Contender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Folds before the shuffle, and sends before each barrier, so that there is no state to keep: Vigie's fold before each
 * commit, and what Flink's own tables do under the name of mini-batch.
 */
final class Fold extends AbstractStreamOperator<Signal.Delta> implements OneInputStreamOperator<Heard, Signal.Delta> {

    private static final int MOST_UNSENT = 2_000;

    private final Contender contender;
    private transient BrandTerms terms;
    private transient Map<Target, Map<Part.Place, Pane>> unsent;
    private transient int unsentParts;
    private transient long toldMinute;

    Fold(Contender contender) {
        this.contender = contender;
    }

    /** Whose windows of which minute. */
    private record Target(String brand, long minute) {}

    @Override
    public void open() throws Exception {
        super.open();
        terms = Parts.of(contender).terms();
        unsent = new LinkedHashMap<>();
        unsentParts = 0;
        toldMinute = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<Heard> element) {
        Heard heard = element.getValue();
        long minute =
                Math.floorDiv(heard.enriched().getMention().getPublishedAt().toEpochMilli(), PaneKey.MINUTE);
        List<String> functions = List.copyOf(heard.counted().functions());
        Part.Place place = new Part.Place(minute, 0, functions);
        for (String brand : heard.counted().brands()) {
            Pane one = Contribution.of(heard, functions, terms.apply(brand)).pane();
            Pane sum = unsent.computeIfAbsent(new Target(brand, minute), unknown -> new LinkedHashMap<>())
                    .putIfAbsent(place, one);
            if (sum == null) {
                unsentParts++;
            } else {
                sum.add(one);
            }
        }
        if (unsentParts >= MOST_UNSENT) {
            send();
        }
    }

    /** What is unsent must not come behind the time that closes its windows: these end with minutes. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long minute = Math.floorDiv(mark.getTimestamp() + 1, PaneKey.MINUTE);
        if (minute > toldMinute) {
            send();
            toldMinute = minute;
        }
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        send();
    }

    @Override
    public void finish() {
        send();
    }

    private void send() {
        unsent.forEach((target, sums) -> {
            List<Part> parts = new ArrayList<>(sums.size());
            sums.forEach((place, sum) -> parts.add(new Part(place, new Partial(sum, new Traces()))));
            output.collect(
                    new StreamRecord<>(new Signal.Delta(target.brand(), parts), target.minute() * PaneKey.MINUTE));
        });
        unsent.clear();
        unsentParts = 0;
    }
}
