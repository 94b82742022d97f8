package io.vigie.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.ingest.pipeline.RawMention;
import io.vigie.ingest.pipeline.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {

    @Test
    void skipsBlankLinesAndKeepsLineNumbers() throws IOException {
        assertThat(lines("\uFEFF{1}\n\n \t\r\n{2}\r\n{3}")).containsExactly("1 {1}", "4 {2}\r", "5 {3}");
    }

    @Test
    void aLineThatIsTooLongIsSkippedAndItsNeighboursAreNot() throws IOException {
        assertThat(lines("{1}\n" + "x".repeat(200_000) + "\n{3}\n"))
                .containsExactly("1 {1}", "2 mention-too-large 200000", "3 {3}");
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    /** 8 MiB of newlines once cost two seconds, most of it for what was made for each line. */
    @Test
    void blankLinesCostNoMemory() throws IOException {
        byte[] blank = " \r\n".repeat(2_800_000).getBytes(StandardCharsets.UTF_8);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (NdjsonLines lines = new NdjsonLines(new ByteArrayInputStream(blank), 100_000)) {
            assertThat(lines.next()).isNull();
            assertThat(lines.lineNumber()).isEqualTo(2_800_000);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4_000_000);
    }

    @Test
    void linesThatCrossBuffersStayWhole() throws IOException {
        String line = "{" + "x".repeat(40_000) + "}";
        assertThat(lines((line + "\n").repeat(10))).hasSize(10).last().isEqualTo("10 " + line);
    }

    private static List<String> lines(String text) throws IOException {
        List<String> cut = new ArrayList<>();
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (NdjsonLines lines = new NdjsonLines(in, 100_000)) {
            for (RawMention raw = lines.next(); raw != null; raw = lines.next()) {
                cut.add(lines.lineNumber() + " " + describe(raw));
            }
        }
        return cut;
    }

    private static String describe(RawMention raw) {
        if (raw instanceof RawMention.Json json) {
            return new String(json.bytes(), StandardCharsets.UTF_8);
        }
        RawMention.Unreadable unreadable = (RawMention.Unreadable) raw;
        assertThat(unreadable.reason()).isEqualTo(Reason.MENTION_TOO_LARGE);
        return unreadable.reason().label() + " " + unreadable.payload().size();
    }
}
