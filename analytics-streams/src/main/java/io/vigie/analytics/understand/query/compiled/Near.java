package io.vigie.analytics.understand.query.compiled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SloppyPhraseMatcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Words near each other. Once all of them are there, Lucene's own matcher decides: what counts as near has many special
 * cases.
 *
 * @param slots of the words, in order
 * @param terms the same words
 */
record Near(Slots slots, List<Term> terms, int slop, Place place) implements Node {

    private static final SimScorer UNSCORED = new SimScorer() {
        @Override
        public float score(float freq, long norm) {
            return 1;
        }
    };

    @Override
    public boolean matches(Occurrences occurrences) {
        for (int i = 0; i < slots.size(); i++) {
            if (!occurrences.isFilled(slots.get(i), place)) {
                return false;
            }
        }
        for (int i = 1; i < slots.size(); i++) {
            if (!isNearFirst(i, occurrences)) {
                return false;
            }
        }
        try {
            return matcher(occurrences).nextMatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a word is anywhere within the slop of the first one: Lucene's matcher, which is dear to make, finds nothing else. Both
     * are in the order of the text, so that one pass does.
     */
    private boolean isNearFirst(int word, Occurrences occurrences) {
        int first = occurrences.first(slots.get(0), place);
        int other = occurrences.first(slots.get(word), place);
        while (first != Occurrences.NONE && other != Occurrences.NONE) {
            int away = position(first, occurrences) + word - position(other, occurrences);
            if (Math.abs(away) <= slop) {
                return true;
            } else if (away > 0) {
                other = occurrences.next(other, place);
            } else {
                first = occurrences.next(first, place);
            }
        }
        return false;
    }

    private static int position(int filling, Occurrences occurrences) {
        return occurrences.position(occurrences.token(filling));
    }

    @Override
    public void tell(Occurrences occurrences, Stretches words) {
        if (!place.isReported()) {
            return;
        }
        try {
            SloppyPhraseMatcher matcher = matcher(occurrences);
            while (matcher.nextMatch()) {
                words.add(place.layer(), new int[] {matcher.startPosition(), matcher.endPosition()}, new int[] {
                    matcher.startOffset(), matcher.endOffset()
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SloppyPhraseMatcher matcher(Occurrences occurrences) throws IOException {
        PostingsAndFreq[] postings = new PostingsAndFreq[slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            postings[i] = new PostingsAndFreq(new Postings(occurrences, slots.get(i), place), null, i, terms.get(i));
        }
        SloppyPhraseMatcher matcher =
                new SloppyPhraseMatcher(postings, slop, ScoreMode.COMPLETE_NO_SCORES, UNSCORED, 0, true);
        matcher.reset();
        return matcher;
    }
}
