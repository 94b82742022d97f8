package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads mentions, a JSON object per line, and writes one JSON line for each line read, in order: the judgement, or {@code
 * {"line", "error"}}. Lines that are ready are judged together; a line is answered before the next is waited for.
 */
public final class LineUnderstanding {

    /** Most lines held at a time. */
    private static final int BATCH = 256;

    private static final JsonFactory JSON = new JsonFactory();

    private final Understander understander;

    public LineUnderstanding(Understander understander) {
        this.understander = understander;
    }

    /** What became of the lines: {@code lines = judged + refused}. */
    public record Summary(long lines, long judged, long refused) {}

    public Summary run(Reader mentions, Writer judgements) throws IOException {
        BufferedReader lines = new BufferedReader(mentions);
        Run run = new Run();
        List<Entry> batch = new ArrayList<>(BATCH);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(run.read(line));
            if (batch.size() == BATCH || !lines.ready()) {
                run.answer(batch, judgements);
                batch.clear();
            }
        }
        run.answer(batch, judgements);
        return new Summary(run.number, run.number - run.refused, run.refused);
    }

    /**
     * A line that was read.
     *
     * @param mention null when the line is refused
     */
    private record Entry(long number, @Nullable TextMention mention, String error) {}

    /** One input, from its first line to its last. */
    private final class Run {
        private long number;
        private long refused;

        Entry read(String line) {
            number++;
            try {
                return new Entry(number, MentionLine.parse(line), "");
            } catch (BadLineException e) {
                refused++;
                return new Entry(number, null, String.valueOf(e.getMessage()));
            }
        }

        void answer(List<Entry> batch, Writer judgements) throws IOException {
            List<TextMention> mentions = new ArrayList<>(batch.size());
            for (Entry entry : batch) {
                if (entry.mention() != null) {
                    mentions.add(entry.mention());
                }
            }
            var judged = understander.understand(mentions).iterator();
            for (Entry entry : batch) {
                write(entry, entry.mention() == null ? null : judged.next(), judgements);
            }
            judgements.flush();
        }
    }

    private static void write(Entry entry, @Nullable Judgement judgement, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            if (judgement == null) {
                JudgementLine.writeError(json, entry.number(), entry.error());
            } else {
                JudgementLine.write(
                        json, entry.mention() == null ? null : entry.mention().id(), judgement);
            }
        }
        out.write('\n');
    }
}
