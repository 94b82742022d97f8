package io.vigie.analytics.understand.sentiment;

import java.util.Locale;

/** What a mention's tone counts as. The first three are classes of the model, in the order of its weights. */
public enum SentimentLabel {
    NEGATIVE(0),
    NEUTRAL(1),
    POSITIVE(2),
    /** The scorer abstains; see {@link Sentiment#reason()} for why. */
    UNSURE(3);

    /** Number of labels that are classes, that is, without {@link #UNSURE}. */
    public static final int CLASSES = 3;

    private final int index;

    SentimentLabel(int index) {
        this.index = index;
    }

    /** Position of the class in training and in tables. */
    public int index() {
        return index;
    }

    /** The name used in records and on the command line: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label with this {@link #id()}. */
    public static SentimentLabel ofId(String id) {
        for (SentimentLabel label : values()) {
            if (label.id().equals(id)) {
                return label;
            }
        }
        throw new IllegalArgumentException("sentiment label must be negative, neutral, positive or unsure, was " + id);
    }
}
