package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Figures;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures: tally, authors, terms, sources. */
final class FiguresCodec implements Codec<Figures> {

    @Override
    public void write(Figures figures, DataOutput out) throws IOException {
        PaneCodec.writeTally(figures.tally(), out);
        VarLong.write(figures.authors(), out);
        writeCounts(figures.terms(), out);
        writeCounts(figures.sources(), out);
    }

    @Override
    public Figures read(DataInput in) throws IOException {
        return new Figures(PaneCodec.readTally(in), VarLong.read(in), readCounts(in), readCounts(in));
    }

    private static void writeCounts(List<Map.Entry<String, Long>> counts, DataOutput out) throws IOException {
        VarLong.write(counts.size(), out);
        for (Map.Entry<String, Long> each : counts) {
            TextCodec.write(each.getKey(), out);
            VarLong.write(each.getValue(), out);
        }
    }

    private static List<Map.Entry<String, Long>> readCounts(DataInput in) throws IOException {
        int size = VarLong.readCount(in, Figures.TOP);
        List<Map.Entry<String, Long>> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(Map.entry(TextCodec.read(in), VarLong.read(in)));
        }
        return counts;
    }
}
