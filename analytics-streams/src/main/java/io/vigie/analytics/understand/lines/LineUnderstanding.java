package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.mention.TextMention;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads mentions, a JSON object per line, and writes one JSON line for each line read, in order: the judgement, or {@code
 * {"line", "id", "error"}}, the id where it can be read. Lines that are ready are judged together; a line is answered before the
 * next is waited for. A line of more than 1,048,576 characters is an error, and not held in memory.
 */
public final class LineUnderstanding {

    /** Most lines held at a time. */
    private static final int BATCH = 256;

    /** Most characters held at a time, before the last of the lines. */
    private static final int BATCH_CHARS = 4 * BoundedLines.MOST_CHARS;

    private static final JsonFactory JSON = new JsonFactory();

    private final Understander understander;

    public LineUnderstanding(Understander understander) {
        this.understander = understander;
    }

    /**
     * What became of the lines: {@code lines = judged + refused}.
     *
     * @param cutOff whether the input ended within a JSON object, which is therefore refused
     */
    public record Summary(long lines, long judged, long refused, boolean cutOff) {}

    /**
     * Answers every line.
     *
     * @throws EOFException when compressed input is cut off, after what came before was answered; the message tells the line
     */
    public Summary run(Reader mentions, Writer judgements) throws IOException {
        BoundedLines lines = new BoundedLines(mentions);
        Run run = new Run();
        List<Entry> batch = new ArrayList<>(BATCH);
        int chars = 0;
        try {
            for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
                batch.add(run.read(line));
                chars += line.text().length();
                if (batch.size() == BATCH || chars > BATCH_CHARS || !lines.ready()) {
                    run.answer(batch, judgements);
                    chars = 0;
                }
            }
        } catch (EOFException e) {
            run.answer(batch, judgements);
            throw new EOFException("cut off in line " + (run.lines + 1));
        }
        run.answer(batch, judgements);
        return run.summary();
    }

    /** A line that was read: a mention, or an error. */
    private record Entry(
            long number,
            @Nullable TextMention mention,
            @Nullable BadLineException error) {}

    /** One input, from its first line to its last. */
    private final class Run {
        private long lines;
        private long refused;
        private boolean cutOff;

        Entry read(BoundedLines.Line line) {
            lines++;
            try {
                return new Entry(line.number(), MentionLine.parse(line), null);
            } catch (BadLineException e) {
                refused++;
                cutOff = !line.ended() && e.isUnfinished();
                return new Entry(line.number(), null, e);
            }
        }

        Summary summary() {
            return new Summary(lines, lines - refused, refused, cutOff);
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
            batch.clear();
        }
    }

    private static void write(Entry entry, @Nullable Judgement judgement, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            if (entry.error() != null) {
                JudgementLine.writeError(json, entry.number(), entry.error());
            } else if (entry.mention() != null && judgement != null) {
                JudgementLine.write(json, entry.mention().id(), judgement);
            }
        }
        out.write('\n');
    }
}
