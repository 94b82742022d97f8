package io.vigie.analytics.processor;

/** What changes the windows: a mention that was heard, or one that was corrected. */
public sealed interface Countable permits Heard, Corrected {}
