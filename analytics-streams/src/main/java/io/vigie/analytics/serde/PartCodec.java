package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Part;

/** Mentions of a brand: where they belong, and their sum. */
final class PartCodec implements Codec<Part> {

    private static final int MOST_FUNCTIONS = 1_000;
    private static final PartialCodec PARTIALS = new PartialCodec();

    @Override
    public void write(Part part, ByteWriter out) {
        out.writeVar(part.place().minute());
        out.writeVar(part.place().bucket());
        out.writeWords(part.place().functions());
        PARTIALS.write(part.sum(), out);
    }

    @Override
    public Part read(ByteReader in) {
        return new Part(new Part.Place(in.readVar(), in.readVar(), in.readWords(MOST_FUNCTIONS)), PARTIALS.read(in));
    }
}
