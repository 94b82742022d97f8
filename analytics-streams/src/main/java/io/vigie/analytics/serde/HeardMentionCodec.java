package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Tally;
import java.util.List;

/**
 * A mention that was heard, in some forty bytes: time, brands, functions, label, scores, reach, corrections, delay.
 */
final class HeardMentionCodec implements Codec<HeardMention> {

    /** Their places are part of the form. */
    private static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE);

    @Override
    public void write(HeardMention heard, ByteWriter out) {
        Counted counted = heard.counted();
        out.writeVar(heard.publishedAt());
        out.writeTexts(counted.brands());
        out.writeTexts(counted.functions());
        writeTally(counted, out);
        out.writeTexts(heard.commands());
        out.writeVar(heard.heardAt() - heard.publishedAt());
    }

    @Override
    public HeardMention read(ByteReader in) {
        long publishedAt = in.readVar();
        Counted counted = Counted.of(in.readTexts(in.left()), in.readTexts(in.left()), readTally(in));
        List<String> commands = in.readTexts(HeardMention.MOST_COMMANDS);
        long delay = in.left() > 0 ? in.readVar() : 0; // version 1 did not tell
        return new HeardMention(publishedAt, publishedAt + delay, counted, commands);
    }

    private static void writeTally(Counted counted, ByteWriter out) {
        Tally tally = counted.tally();
        out.writeByte(LABELS.indexOf(counted.label()));
        out.writeInt(Math.toIntExact(tally.scoreNanos()));
        out.writeInt(Math.toIntExact(tally.squareNanos()));
        out.writeVar(tally.reach());
    }

    private static Tally readTally(ByteReader in) {
        return Tally.ofOne(LABELS.get(in.readByte()), in.readInt(), in.readInt(), in.readVar());
    }
}
