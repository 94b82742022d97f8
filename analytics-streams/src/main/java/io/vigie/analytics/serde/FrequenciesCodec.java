package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Frequencies;

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
        int words = in.readCount(limit);
        Frequencies frequencies = new Frequencies(limit, words);
        for (int i = 0; i < words; i++) {
            frequencies.add(rare ? in.readRareWord() : in.readWord(), in.readVar());
        }
        return frequencies;
    }
}
