package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

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

    /** Tells one line; what is wrong with it when it is no mention. */
    @FunctionalInterface
    private interface Telling {
        @Nullable
        BadLineException tell(BoundedLines.Line line) throws IOException;
    }

    /** Explains every line by a line of JSON. */
    public LineUnderstanding.Summary run(Reader mentions, Writer explanations) throws IOException {
        return each(mentions, line -> {
            BadLineException wrong = write(line, explanations);
            explanations.write('\n');
            explanations.flush();
            return wrong;
        });
    }

    /** Explains every line in another form. */
    public LineUnderstanding.Summary run(Reader mentions, ExplanationForm form) throws IOException {
        return each(mentions, line -> tell(line, form));
    }

    private static LineUnderstanding.Summary each(Reader mentions, Telling telling) throws IOException {
        BoundedLines lines = new BoundedLines(mentions);
        long count = 0;
        long refused = 0;
        boolean cutOff = false;
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            count++;
            BadLineException wrong = telling.tell(line);
            if (wrong != null) {
                refused++;
                cutOff = !line.ended() && wrong.isUnfinished();
            }
        }
        return new LineUnderstanding.Summary(count, count - refused, refused, cutOff);
    }

    private @Nullable BadLineException tell(BoundedLines.Line line, ExplanationForm form) throws IOException {
        try {
            TextMention mention = parse(line);
            form.explained(mention, understander.explain(mention));
            return null;
        } catch (BadLineException e) {
            form.refused(line.number(), String.valueOf(e.getMessage()));
            return e;
        }
    }

    private @Nullable BadLineException write(BoundedLines.Line line, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            try {
                TextMention mention = parse(line);
                JudgementLine.write(json, mention.id(), understander.explain(mention));
                return null;
            } catch (BadLineException e) {
                JudgementLine.writeError(json, line.number(), e);
                return e;
            }
        }
    }

    private static TextMention parse(BoundedLines.Line line) throws BadLineException {
        return MentionLine.isBare(line) ? TextMention.of(line.text()) : MentionLine.parse(line);
    }
}
