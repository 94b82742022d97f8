package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A mention that was heard, in some forty bytes: time, brands, functions, label, scores, reach, corrections.
 */
final class HeardMentionCodec implements Codec<HeardMention> {

    private static final int MOST_IDS = 1_000;
    /** Their places are part of the form. */
    private static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE);

    @Override
    public void write(HeardMention heard, DataOutput out) throws IOException {
        Counted counted = heard.counted();
        VarLong.write(heard.publishedAt(), out);
        TextCodec.writeAll(counted.brands(), out);
        TextCodec.writeAll(counted.functions(), out);
        writeTally(counted, out);
        TextCodec.writeAll(heard.commands(), out);
    }

    @Override
    public HeardMention read(DataInput in) throws IOException {
        long publishedAt = VarLong.read(in);
        Counted counted = Counted.of(TextCodec.readAll(in, MOST_IDS), TextCodec.readAll(in, MOST_IDS), readTally(in));
        List<String> commands = TextCodec.readAll(in, HeardMention.MOST_COMMANDS);
        return new HeardMention(publishedAt, counted, commands);
    }

    private static void writeTally(Counted counted, DataOutput out) throws IOException {
        Tally tally = counted.tally();
        out.writeByte(LABELS.indexOf(counted.label()));
        out.writeInt(Math.toIntExact(tally.scoreNanos()));
        out.writeInt(Math.toIntExact(tally.squareNanos()));
        VarLong.write(tally.reach(), out);
    }

    private static Tally readTally(DataInput in) throws IOException {
        return Tally.ofOne(LABELS.get(in.readByte()), in.readInt(), in.readInt(), VarLong.read(in));
    }
}
