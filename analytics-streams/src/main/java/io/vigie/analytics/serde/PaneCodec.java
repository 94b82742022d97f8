package io.vigie.analytics.serde;

import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.WidestAuthors;

/** Panes: tally, authors, terms, sources, stories. */
final class PaneCodec implements Codec<Pane> {

    private static final TallyCodec TALLIES = new TallyCodec();
    private static final DistinctCodec AUTHORS = new DistinctCodec();
    private static final WidestAuthorsCodec WIDEST = new WidestAuthorsCodec();
    private static final FrequenciesCodec FREQUENCIES = new FrequenciesCodec();
    private static final StoriesCodec STORIES = new StoriesCodec();

    @Override
    public void write(Pane pane, ByteWriter out) {
        TALLIES.write(pane.tally(), out);
        AUTHORS.write(pane.crowd().authors(), out);
        WIDEST.write(pane.crowd().widest().authors(), out);
        Pane.Talk talk = pane.talk();
        FREQUENCIES.write(talk.terms(), out);
        FREQUENCIES.write(talk.sources(), out);
        STORIES.write(talk.stories(), out);
    }

    @Override
    public Pane read(ByteReader in) {
        return new Pane(TALLIES.read(in), readCrowd(in), readTalk(in));
    }

    private static Pane.Talk readTalk(ByteReader in) {
        return new Pane.Talk(FREQUENCIES.read(in), FREQUENCIES.read(in), STORIES.read(in));
    }

    private static Pane.Crowd readCrowd(ByteReader in) {
        Pane.Crowd crowd = new Pane.Crowd(AUTHORS.read(in), new WidestAuthors());
        WIDEST.read(in).forEach(crowd.widest()::add);
        return crowd;
    }
}
