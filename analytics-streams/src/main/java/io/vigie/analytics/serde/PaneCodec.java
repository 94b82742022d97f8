package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Authors;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Panes: tally, authors, terms, sources. */
final class PaneCodec implements Codec<Pane> {

    @Override
    public void write(Pane pane, DataOutput out) throws IOException {
        writeTally(pane.tally(), out);
        writeAuthors(pane.authors(), out);
        writeFrequencies(pane.terms(), out);
        writeFrequencies(pane.sources(), out);
    }

    @Override
    public Pane read(DataInput in) throws IOException {
        return new Pane(readTally(in), readAuthors(in), readFrequencies(in), readFrequencies(in));
    }

    static void writeTally(Tally tally, DataOutput out) throws IOException {
        VarLong.write(tally.negative(), out);
        VarLong.write(tally.neutral(), out);
        VarLong.write(tally.positive(), out);
        VarLong.write(tally.unsure(), out);
        out.writeLong(tally.scoreNanos());
        VarLong.write(tally.squareNanos(), out);
        VarLong.write(tally.reach(), out);
    }

    static Tally readTally(DataInput in) throws IOException {
        return new Tally(
                VarLong.read(in),
                VarLong.read(in),
                VarLong.read(in),
                VarLong.read(in),
                in.readLong(),
                VarLong.read(in),
                VarLong.read(in));
    }

    private static void writeAuthors(Authors authors, DataOutput out) throws IOException {
        byte[] sketch = authors.sketchBytes();
        VarLong.write(sketch == null ? 0 : sketch.length, out);
        if (sketch != null) {
            out.write(sketch);
            return;
        }
        long[] hashes = authors.hashes();
        VarLong.write(hashes.length, out);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
    }

    private static Authors readAuthors(DataInput in) throws IOException {
        byte[] sketch = new byte[VarLong.readCount(in, Authors.SKETCH_BYTES)];
        if (sketch.length > 0) {
            in.readFully(sketch);
            return Authors.sketched(sketch);
        }
        long[] hashes = new long[VarLong.readCount(in, Authors.EXACT_LIMIT)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readLong();
        }
        return Authors.exactly(hashes);
    }

    static void writeFrequencies(Frequencies frequencies, DataOutput out) throws IOException {
        VarLong.write(frequencies.counts().size(), out);
        for (Map.Entry<String, Long> each : frequencies.counts().entrySet()) {
            TextCodec.write(each.getKey(), out);
            VarLong.write(each.getValue(), out);
        }
    }

    static Frequencies readFrequencies(DataInput in) throws IOException {
        int words = VarLong.readCount(in, Frequencies.LIMIT);
        Map<String, Long> counts = new HashMap<>(2 * words);
        for (int i = 0; i < words; i++) {
            counts.put(TextCodec.read(in), VarLong.read(in));
        }
        return new Frequencies(counts);
    }
}
