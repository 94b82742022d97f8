package io.vigie.analytics.understand.language;

import org.jspecify.annotations.Nullable;

/**
 * Port: which language a text is in. Implementations are safe for use by several threads, never throw for any text, and look
 * at a bounded length of it.
 */
public interface LanguageDetector {

    /**
     * The language of a text, undetermined when neither the text nor the source says enough.
     *
     * @param text the mention's text
     * @param declared what the source says, BCP 47; evidence, not truth. Null when it says nothing
     */
    Language detect(String text, @Nullable String declared);
}
