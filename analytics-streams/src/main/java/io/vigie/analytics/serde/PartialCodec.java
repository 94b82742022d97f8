package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Traces;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Partial aggregates: a pane, and the traces that explain a spike. */
final class PartialCodec implements Codec<Partial> {

    private static final int MOST_FUNCTIONS = 1_000;
    private static final PaneCodec PANES = new PaneCodec();

    @Override
    public void write(Partial partial, DataOutput out) throws IOException {
        PANES.write(partial.pane(), out);
        Traces traces = partial.traces();
        PaneCodec.writeFrequencies(traces.together(), out);
        VarLong.write(traces.samples().mentions().size(), out);
        for (Sample sample : traces.samples().mentions()) {
            writeSample(sample, out);
        }
        VarLong.write(traces.heardAt(), out);
        out.writeBoolean(traces.replayed());
    }

    @Override
    public Partial read(DataInput in) throws IOException {
        return new Partial(PANES.read(in), readTraces(in));
    }

    private static Traces readTraces(DataInput in) throws IOException {
        Frequencies together = PaneCodec.readFrequencies(in);
        int count = VarLong.readCount(in, Samples.MOST_KEPT);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            samples.add(readSample(in));
        }
        return new Traces(together, new Samples(samples), VarLong.read(in), in.readBoolean());
    }

    private static void writeSample(Sample sample, DataOutput out) throws IOException {
        TextCodec.write(sample.mentionId(), out);
        TextCodec.write(sample.source(), out);
        TextCodec.write(sample.excerpt(), out);
        TextCodec.writeNullable(sample.url(), out);
        VarLong.write(sample.publishedAt(), out);
        TextCodec.write(sample.sentiment().name(), out);
        TextCodec.writeAll(sample.functions(), out);
        VarLong.write(sample.reach(), out);
    }

    private static Sample readSample(DataInput in) throws IOException {
        return new Sample(
                TextCodec.read(in),
                TextCodec.read(in),
                TextCodec.read(in),
                TextCodec.readNullable(in),
                VarLong.read(in),
                Label.valueOf(TextCodec.read(in)),
                TextCodec.readAll(in, MOST_FUNCTIONS),
                VarLong.read(in));
    }
}
