package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.BufferedReader;
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

    public void run(Reader mentions, Writer explanations) throws IOException {
        BufferedReader lines = new BufferedReader(mentions);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            write(line, number, explanations);
            explanations.write('\n');
            explanations.flush();
        }
    }

    private void write(String line, long number, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            try {
                TextMention mention = parse(line);
                JudgementLine.write(json, mention.id(), understander.explain(mention));
            } catch (BadLineException e) {
                JudgementLine.writeError(json, number, String.valueOf(e.getMessage()));
            }
        }
    }

    private static TextMention parse(String line) throws BadLineException {
        boolean text = !line.isBlank() && !line.stripLeading().startsWith("{");
        return text ? TextMention.of(line) : MentionLine.parse(line);
    }
}
