package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Frequencies;

/** Words with their counts. */
final class FrequenciesCodec implements Codec<Frequencies> {

    private final int limit;

    FrequenciesCodec() {
        this(Frequencies.LIMIT);
    }

    /** Of that many different words at most. */
    FrequenciesCodec(int limit) {
        this.limit = limit;
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
            frequencies.add(in.readWord(), in.readVar());
        }
        return frequencies;
    }
}
