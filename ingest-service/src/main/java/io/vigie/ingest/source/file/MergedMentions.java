package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.Decision;
import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.TimePolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Several files as one, by event time: files that cover the same days must not make each other late. What is refused
 * comes out at once. Within a file the order is the file's. Not thread-safe.
 */
final class MergedMentions {

    private final MentionPipeline pipeline;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::time).thenComparing(Head::file));
    private final List<RawMentions> files;
    private boolean reading = true;

    MergedMentions(List<RawMentions> files, MentionPipeline pipeline) throws IOException {
        this.files = List.copyOf(files);
        this.pipeline = pipeline;
        for (int file = 0; file < files.size(); file++) {
            read(file);
        }
    }

    /** The next decision; null at the end. */
    @Nullable
    Decision next() throws IOException {
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        read(head.file());
        return head.decision();
    }

    /** Reads no further; what was read already still comes out, so that every line read has its exit. */
    void stopReading() {
        reading = false;
    }

    private void read(int file) throws IOException {
        RawMention raw = reading ? files.get(file).next() : null;
        if (raw != null) {
            Decision decision = pipeline.decide(raw, TimePolicy.replayed());
            heads.add(new Head(file, time(decision), decision));
        }
    }

    private static Instant time(Decision decision) {
        return decision instanceof Accepted accepted ? accepted.mention().time().publishedAt() : Instant.MIN;
    }

    private record Head(int file, Instant time, Decision decision) {}
}
