package io.vigie.analytics.understand.sentiment;

/** Kinds of features. Each has a weight table of its own, so that many rare character n-grams never displace words. */
public enum FeatureFamily {
    /**
     * Words, emoji and emoticons, and what is added when one is negated, in capitals or lengthened. The weight of a word that
     * has one holds its characters as well.
     */
    WORD(0),
    /** Two and three tokens in a row. */
    PHRASE(1),
    /** Three to five characters in a row inside a word that has no weight of its own. */
    CHARACTERS(2);

    public static final int COUNT = 3;

    private final int index;

    FeatureFamily(int index) {
        this.index = index;
    }

    /** Position of the family's table in a model. */
    public int index() {
        return index;
    }
}
