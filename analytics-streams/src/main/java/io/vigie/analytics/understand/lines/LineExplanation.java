package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * As {@link LineUnderstanding}, with an {@code explanation} in each judgement: the words and phrases that decided the sentiment
 * and the queries that match. For people, one line at a time; a line that is no JSON object is taken as the text itself.
 */
public final class LineExplanation {

    private static final JsonFactory JSON = new JsonFactory();

    private final Understander understander;

    public LineExplanation(Understander understander) {
        this.understander = understander;
    }

    /** Explains every line by a line of JSON. */
    public void run(Reader mentions, Writer explanations) throws IOException {
        BoundedLines lines = new BoundedLines(mentions);
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            write(line, explanations);
            explanations.write('\n');
            explanations.flush();
        }
    }

    /** Explains every line in another form. */
    public void run(Reader mentions, ExplanationForm form) throws IOException {
        BoundedLines lines = new BoundedLines(mentions);
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                TextMention mention = parse(line);
                form.explained(mention, understander.explain(mention));
            } catch (BadLineException e) {
                form.refused(line.number(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void write(BoundedLines.Line line, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            try {
                TextMention mention = parse(line);
                JudgementLine.write(json, mention.id(), understander.explain(mention));
            } catch (BadLineException e) {
                JudgementLine.writeError(json, line.number(), e);
            }
        }
    }

    private static TextMention parse(BoundedLines.Line line) throws BadLineException {
        String text = line.text();
        boolean bare =
                !line.tooLong() && !text.isBlank() && !text.stripLeading().startsWith("{");
        return bare ? TextMention.of(text) : MentionLine.parse(line);
    }
}
