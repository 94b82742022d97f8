package io.vigie.analytics.understand.query.compiled;

import org.jspecify.annotations.Nullable;

/**
 * The words seen last, at most {@link #PLACES} of up to {@link #MAX_LENGTH} characters (some 5 MB when full): a word takes the place
 * of the one before it that has the same hash. Shared by all threads without locks, because words are immutable: a thread
 * may miss what another has just learned, and then learns it again.
 */
final class WordMemory {

    private static final int PLACES = 1 << 16;
    private static final int MAX_LENGTH = 32;
    /** Spreads the hash (2^32 divided by the golden ratio). */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Word[] words = new Word[PLACES];

    @Nullable
    Word find(Probe probe) {
        Word word = words[place(probe.hash())];
        return word != null && word.is(probe) ? word : null;
    }

    void learn(Probe probe, Slots slots) {
        if (probe.length() <= MAX_LENGTH) {
            words[place(probe.hash())] = new Word(probe, slots);
        }
    }

    private static int place(int hash) {
        return (hash * SPREAD) >>> -Integer.numberOfTrailingZeros(PLACES);
    }
}
