package io.vigie.analytics.serde;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts as UTF-8 behind their length; an unpaired surrogate becomes a question mark. */
final class TextCodec {

    private static final int LONGEST = 1 << 21;

    private TextCodec() {}

    static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        VarLong.write(bytes.length, out);
        out.write(bytes);
    }

    static String read(DataInput in) throws IOException {
        byte[] bytes = new byte[VarLong.readCount(in, LONGEST)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeNullable(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            write(text, out);
        }
    }

    static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }
}
