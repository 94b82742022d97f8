package io.vigie.analytics.understand.query;

import io.vigie.analytics.understand.mention.TextMention;

/**
 * A mention with the language that was detected.
 *
 * @param language ISO 639-1 code, or {@code und}: then queries of every language apply
 */
public record SearchableMention(TextMention mention, String language) {}
