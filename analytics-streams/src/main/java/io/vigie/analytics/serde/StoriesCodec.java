package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Stories;

/** How many different stories, and those that are counted. */
final class StoriesCodec implements Codec<Stories> {

    private static final DistinctCodec DISTINCT = new DistinctCodec();
    private static final FrequenciesCodec MENTIONS = new FrequenciesCodec(Stories.LIMIT, true);

    @Override
    public void write(Stories stories, ByteWriter out) {
        DISTINCT.write(stories.different(), out);
        MENTIONS.write(stories.mentions(), out);
    }

    @Override
    public Stories read(ByteReader in) {
        return new Stories(DISTINCT.read(in), MENTIONS.read(in));
    }
}
