package io.vigie.ingest.source.file;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The conservation table of a replay: lines = published + rejected + failed.
 *
 * @param lines mentions read: lines of NDJSON, rows of CSV
 * @param published stored by Kafka
 * @param rejected refused, by reason; each has a dead letter
 * @param firstRefused the first {@value #TOLD} refusals and every end of a file that was no end, in the order of the replay
 * @param openEnds last rows of tables that no line end follows: their last cell may be the beginning of a longer one
 * @param failed not stored, by cause
 * @param outOfOrder published ones that lie before an earlier line in event time
 * @param ticks ticks given
 * @param firstEventTime earliest event time published, null when none was
 * @param lastEventTime latest event time published, null when none was
 * @param complete whether all files were read to their end, none of them within a line, and everything was stored
 */
public record ReplayResult(
        long lines,
        long published,
        SortedMap<String, Long> rejected,
        List<Refusal> firstRefused,
        List<String> openEnds,
        SortedMap<String, Long> failed,
        long outOfOrder,
        long ticks,
        @Nullable Instant firstEventTime,
        @Nullable Instant lastEventTime,
        boolean complete) {

    static final int TOLD = 5;

    /**
     * A line that was refused.
     *
     * @param place {@code file:line}, of CSV {@code file:row} without the header; lines from 1
     * @param reason name of the reason
     * @param detail in words, names the field
     */
    public record Refusal(String place, String reason, String detail) {}

    public ReplayResult {
        firstRefused = List.copyOf(firstRefused);
        openEnds = List.copyOf(openEnds);
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    }

    public long rejectedTotal() {
        return sum(rejected);
    }

    public long failedTotal() {
        return sum(failed);
    }

    /** Whether every line left by exactly one exit. */
    public boolean conserved() {
        return lines == published + rejectedTotal() + failedTotal();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
