package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.PaneKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/** Windows in the order in which they end, so that those to close are a range. Times must not be negative. */
final class PaneKeyCodec implements Codec<PaneKey> {

    private static final FunctionKeyCodec KEYS = new FunctionKeyCodec();

    @Override
    public void write(PaneKey key, DataOutput out) throws IOException {
        out.writeLong(key.end());
        out.writeInt(key.minutes());
        KEYS.write(key.key(), out);
    }

    @Override
    public PaneKey read(DataInput in) throws IOException {
        long end = in.readLong();
        int minutes = in.readInt();
        FunctionKey key = KEYS.read(in);
        return new PaneKey(key, minutes, end - Duration.ofMinutes(minutes).toMillis());
    }
}
