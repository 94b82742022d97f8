package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Frequencies;
import org.jspecify.annotations.Nullable;

/** Words with their counts. */
final class FrequenciesCodec implements Codec<Frequencies> {

    private final int limit;
    private final boolean rare;

    FrequenciesCodec() {
        this(Frequencies.LIMIT, false);
    }

    /**
     * Of that many different words at most.
     *
     * @param rare whether hardly any of them comes again in another value, as ids do
     */
    FrequenciesCodec(int limit, boolean rare) {
        this.limit = limit;
        this.rare = rare;
    }

    @Override
    public void write(Frequencies frequencies, ByteWriter out) {
        out.writeVar(frequencies.size());
        frequencies.forEach((word, count) -> {
            out.writeWord(word);
            out.writeVar(count);
        });
    }

    @Override
    public Frequencies read(ByteReader in) {
        int size = in.readCount(limit);
        @Nullable String[] words = new @Nullable String[size];
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            words[i] = rare ? in.readRareWord() : in.readWord();
            counts[i] = in.readVar();
        }
        return Frequencies.of(limit, words, counts);
    }
}
