package io.vigie.analytics.understand.lines;

import io.vigie.analytics.understand.Explanation;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.IOException;

/** How explanations are told, one after the other. */
public interface ExplanationForm {

    /** Tells of one mention. */
    void explained(TextMention mention, Explanation explanation) throws IOException;

    /**
     * Tells that a line is no mention.
     *
     * @param line its number, from 1
     * @param reason names the field
     */
    void refused(long line, String reason) throws IOException;
}
