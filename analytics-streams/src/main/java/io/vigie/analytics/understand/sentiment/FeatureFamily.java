package io.vigie.analytics.understand.sentiment;

/** Kinds of features. Each has a weight table of its own, so that many rare character n-grams never displace words. */
public enum FeatureFamily {
    /** Words, emoji, emoticons and their variants: negated, in capitals, lengthened. */
    WORD(0),
    /** Two and three tokens in a row. */
    PHRASE(1),
    /** Three to five characters in a row, inside one word. */
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
