package io.vigie.analytics.aggregate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many different stories some mentions tell, and how often the most told ones are told; grows in place. Exact up to
 * {@link Distinct#EXACT_LIMIT} stories, and {@link #LIMIT} with their counts.
 */
public final class Stories {

    /** Stories whose mentions are counted. */
    public static final int LIMIT = 64;

    private final Distinct different;
    private final Frequencies mentions;

    public Stories() {
        this(new Distinct(), new Frequencies(LIMIT));
    }

    /**
     * Takes over its parts.
     *
     * @param mentions by story
     */
    public Stories(Distinct different, Frequencies mentions) {
        this.different = different;
        this.mentions = mentions;
    }

    /** One mention of a story; none when the id is empty. */
    public static Stories of(String story) {
        Stories one = new Stories();
        if (!story.isEmpty()) {
            one.different.add(Distinct.of(story));
            one.mentions.add(story, 1);
        }
        return one;
    }

    public void add(Stories other) {
        different.add(other.different);
        addMentions(other);
    }

    /** Without how many different ones there are. */
    void addMentions(Stories other) {
        mentions.add(other.mentions);
    }

    /** Different stories. */
    public Distinct different() {
        return different;
    }

    public Frequencies mentions() {
        return mentions;
    }

    /** Stories told more than once, with their mentions, the most told first. */
    public List<Map.Entry<String, Long>> retold(int most) {
        return mentions.top(most, 2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stories that && different.equals(that.different) && mentions.equals(that.mentions);
    }

    @Override
    public int hashCode() {
        return 31 * different.hashCode() + mentions.hashCode();
    }

    @Override
    public String toString() {
        return "Stories[" + different + ", " + mentions + "]";
    }
}
