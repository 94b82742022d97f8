package io.vigie.analytics.serde;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    static void writeAll(Collection<String> texts, DataOutput out) throws IOException {
        VarLong.write(texts.size(), out);
        for (String text : texts) {
            write(text, out);
        }
    }

    /** As many texts as were written, which must not be more than a limit. */
    static List<String> readAll(DataInput in, int limit) throws IOException {
        int count = VarLong.readCount(in, limit);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(read(in));
        }
        return texts;
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
