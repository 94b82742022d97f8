package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.WidestAuthors;

/** Panes: tally, authors, terms, sources. */
final class PaneCodec implements Codec<Pane> {

    private static final TallyCodec TALLIES = new TallyCodec();
    private static final AuthorsCodec AUTHORS = new AuthorsCodec();
    private static final WidestAuthorsCodec WIDEST = new WidestAuthorsCodec();
    private static final FrequenciesCodec FREQUENCIES = new FrequenciesCodec();

    @Override
    public void write(Pane pane, ByteWriter out) {
        TALLIES.write(pane.tally(), out);
        AUTHORS.write(pane.crowd().authors(), out);
        WIDEST.write(pane.crowd().widest().authors(), out);
        FREQUENCIES.write(pane.terms(), out);
        FREQUENCIES.write(pane.sources(), out);
    }

    @Override
    public Pane read(ByteReader in) {
        return new Pane(TALLIES.read(in), readCrowd(in), FREQUENCIES.read(in), FREQUENCIES.read(in));
    }

    private static Pane.Crowd readCrowd(ByteReader in) {
        Pane.Crowd crowd = new Pane.Crowd(AUTHORS.read(in), new WidestAuthors());
        WIDEST.read(in).forEach(crowd.widest()::add);
        return crowd;
    }
}
