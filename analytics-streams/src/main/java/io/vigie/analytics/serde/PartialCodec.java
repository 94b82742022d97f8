package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Traces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partial aggregates: a pane, and the traces that explain a spike. */
final class PartialCodec implements Codec<Partial> {

    private static final int MOST_FUNCTIONS = 1_000;
    private static final PaneCodec PANES = new PaneCodec();
    private static final FrequenciesCodec FREQUENCIES = new FrequenciesCodec();
    /** Their places are part of the form. */
    private static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE);
    /** With the label of a sample: its author is told too. Nobody set it before authors were told. */
    private static final int WITH_AUTHOR = 4;

    @Override
    public void write(Partial partial, ByteWriter out) {
        PANES.write(partial.pane(), out);
        Traces traces = partial.traces();
        FREQUENCIES.write(traces.together(), out);
        List<Sample> samples = traces.samples().mentions();
        out.writeVar(samples.size());
        samples.forEach(sample -> writeSample(sample, out));
        out.writeVar(traces.heardAt());
        out.writeBoolean(traces.replayed());
    }

    @Override
    public Partial read(ByteReader in) {
        return new Partial(PANES.read(in), readTraces(in));
    }

    private static Traces readTraces(ByteReader in) {
        return new Traces(FREQUENCIES.read(in), readSamples(in), in.readVar(), in.readBoolean());
    }

    private static Samples readSamples(ByteReader in) {
        int count = in.readCount(Samples.MOST_KEPT);
        Samples samples = new Samples();
        for (int i = 0; i < count; i++) {
            samples.add(readSample(in));
        }
        return samples;
    }

    /** As words: the same mention may stand for several functions. */
    private static void writeSample(Sample sample, ByteWriter out) {
        out.writeWord(sample.mentionId());
        out.writeWord(sample.source());
        out.writeWord(sample.excerpt());
        out.writeNullable(sample.url());
        out.writeVar(sample.publishedAt());
        int label = LABELS.indexOf(sample.sentiment());
        if (sample.author() == null) {
            out.writeByte(label);
        } else {
            out.writeByte(label | WITH_AUTHOR);
            out.writeWord(sample.author());
        }
        out.writeWords(sample.functions());
        out.writeVar(sample.reach());
        out.writeWord(sample.story());
    }

    private static Sample readSample(ByteReader in) {
        String mentionId = in.readRareWord();
        String source = in.readWord();
        String excerpt = in.readRareWord();
        @Nullable String url = in.readNullable();
        long publishedAt = in.readVar();
        byte label = in.readByte();
        return new Sample(
                mentionId,
                source,
                (label & WITH_AUTHOR) == 0 ? null : in.readWord(),
                excerpt,
                url,
                publishedAt,
                LABELS.get(label & ~WITH_AUTHOR),
                in.readWords(MOST_FUNCTIONS),
                in.readVar(),
                in.readRareWord());
    }
}
