package io.vigie.analytics.understand.mention;

import org.jspecify.annotations.Nullable;

/**
 * One public post, article, review or message, as far as understanding needs it.
 *
 * @param id the mention's id, null when the caller has none
 * @param text what was said
 * @param title headline, null for posts without one
 * @param origin where it was heard and what the source declared
 */
public record TextMention(
        @Nullable String id, String text, @Nullable String title, Origin origin) {

    public static TextMention of(String text) {
        return new TextMention(null, text, null, Origin.UNKNOWN);
    }

    /** The same mention with another origin. */
    public TextMention from(Origin newOrigin) {
        return new TextMention(id, text, title, newOrigin);
    }
}
