package io.vigie.analytics.understand.query.compiled;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fillings of a slot as Lucene wants to read them: the postings of a term in the only document there is. */
final class Postings extends PostingsEnum {

    private final Occurrences occurrences;
    private final int slot;
    private final Place place;
    private int doc = -1;
    private int filling = Occurrences.NONE;
    private boolean started;

    Postings(Occurrences occurrences, int slot, Place place) {
        this.occurrences = occurrences;
        this.slot = slot;
        this.place = place;
    }

    @Override
    public int freq() {
        int count = 0;
        for (int i = occurrences.first(slot, place); i != Occurrences.NONE; i = occurrences.next(i, place)) {
            count++;
        }
        return count;
    }

    @Override
    public int nextPosition() {
        filling = started ? occurrences.next(filling, place) : occurrences.first(slot, place);
        started = true;
        return occurrences.position(occurrences.token(filling));
    }

    @Override
    public int startOffset() {
        return occurrences.start(occurrences.token(filling));
    }

    @Override
    public int endOffset() {
        return occurrences.end(occurrences.token(filling));
    }

    @Override
    public @Nullable BytesRef getPayload() {
        return null;
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() {
        doc = doc < 0 ? 0 : NO_MORE_DOCS;
        return doc;
    }

    @Override
    public int advance(int target) {
        doc = target == 0 ? 0 : NO_MORE_DOCS;
        return doc;
    }

    @Override
    public long cost() {
        return 1;
    }
}
