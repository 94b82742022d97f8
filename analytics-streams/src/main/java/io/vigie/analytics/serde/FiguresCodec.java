package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures: tally, authors, terms, sources, stories. */
final class FiguresCodec implements Codec<Figures> {

    private static final TallyCodec TALLIES = new TallyCodec();
    private static final WidestAuthorsCodec WIDEST = new WidestAuthorsCodec();

    @Override
    public void write(Figures figures, ByteWriter out) {
        TALLIES.write(figures.tally(), out);
        out.writeVar(figures.crowd().authors());
        WIDEST.write(figures.crowd().widest(), out);
        Figures.Talk talk = figures.talk();
        writeCounts(talk.terms(), out);
        writeCounts(talk.sources(), out);
        out.writeVar(talk.stories());
        writeCounts(talk.retold(), out);
    }

    @Override
    public Figures read(ByteReader in) {
        return new Figures(
                TALLIES.read(in),
                new Figures.Crowd(in.readVar(), WIDEST.read(in)),
                new Figures.Talk(readCounts(in), readCounts(in), in.readVar(), readCounts(in)));
    }

    private static void writeCounts(List<Map.Entry<String, Long>> counts, ByteWriter out) {
        out.writeVar(counts.size());
        for (Map.Entry<String, Long> each : counts) {
            out.writeWord(each.getKey());
            out.writeVar(each.getValue());
        }
    }

    private static List<Map.Entry<String, Long>> readCounts(ByteReader in) {
        int size = in.readCount(Figures.TOP);
        List<Map.Entry<String, Long>> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(Map.entry(in.readWord(), in.readVar()));
        }
        return counts;
    }
}
