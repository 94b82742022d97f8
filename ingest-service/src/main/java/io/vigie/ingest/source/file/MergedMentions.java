package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Decision;
import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.Payload;
import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.RawMention.Unreadable;
import io.vigie.ingest.pipeline.Reason;
import io.vigie.ingest.pipeline.Stage;
import io.vigie.ingest.pipeline.TimePolicy;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several files as one, by event time: files that cover the same days must not make each other late. What is refused
 * comes out at once. Within a file the order is the file's. Not thread-safe.
 */
final class MergedMentions {

    /** What a line, or its last character, is that was cut off. */
    private static final Set<Reason> BROKEN = EnumSet.of(Reason.INVALID_JSON, Reason.INVALID_UNICODE);

    private final MentionPipeline pipeline;
    private final Clock clock;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::time).thenComparing(Head::file));
    private final List<RawMentions> files;
    private final BitSet ended = new BitSet();
    private final List<String> openEnds = new ArrayList<>();
    private boolean reading = true;

    MergedMentions(List<RawMentions> files, MentionPipeline pipeline, Clock clock) {
        this.files = List.copyOf(files);
        this.pipeline = pipeline;
        this.clock = clock;
        for (int file = 0; file < files.size(); file++) {
            read(file);
        }
    }

    /** The next decision; null at the end. */
    @Nullable
    Decision next() {
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        read(head.file());
        return head.decision();
    }

    /** Whether every file could be read to its end. */
    boolean wholeFiles() {
        return ended.isEmpty();
    }

    /** Last rows of tables that no line end follows. */
    List<String> openEnds() {
        return openEnds;
    }

    /** Reads no further; what was read already still comes out, so that every line read has its exit. */
    void stopReading() {
        reading = false;
    }

    private void read(int file) {
        RawMention raw = reading && !ended.get(file) ? next(file) : null;
        if (raw != null) {
            Decision decision = pipeline.decide(raw, TimePolicy.replayed(clock.instant()));
            heads.add(new Head(file, time(decision), placed(decision, file)));
            if (raw instanceof RawMention.Row && files.get(file).atOpenEnd()) {
                openEnds.add(files.get(file).place());
            }
        }
    }

    private Decision placed(Decision decision, int file) {
        if (decision instanceof Refused refused) {
            RawMentions from = files.get(file);
            boolean cutOff = refused.stage() == Stage.DECODE && BROKEN.contains(refused.reason()) && from.atOpenEnd();
            return (cutOff ? cutOff(refused, file) : refused).at(from.place());
        }
        return decision;
    }

    /** A file that was not written to its end usually ends within a line. */
    private Refused cutOff(Refused refused, int file) {
        ended.set(file);
        return new Refused(
                refused.stage(),
                Reason.UNREADABLE_FILE,
                "the file ends within this line: " + refused.detail(),
                refused.source(),
                null,
                refused.payload());
    }

    /** A file that cannot be read on ends with one refusal; the others go on. */
    private @Nullable RawMention next(int file) {
        try {
            return files.get(file).next();
        } catch (IOException e) {
            ended.set(file);
            return new Unreadable(Reason.UNREADABLE_FILE, "the file ends here: " + why(e), new Payload(new byte[0], 0));
        }
    }

    private static String why(IOException e) {
        return e instanceof EOFException ? "its compressed data is cut off" : String.valueOf(e.getMessage());
    }

    private static Instant time(Decision decision) {
        return decision instanceof Accepted accepted ? accepted.mention().time().publishedAt() : Instant.MIN;
    }

    private record Head(int file, Instant time, Decision decision) {}
}
