package io.vigie.ingest.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.HeardMention;
import io.vigie.ingest.pipeline.InMemoryPublisher;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.testkit.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people export, cut and mend them. */
class CsvReplayTest {

    private static final String HEADER = "id,source,published_at,text,shop\n";
    private static final String ROW = "1,r,2015-02-17T07:00:00Z,fine,Lille\n";

    private final InMemoryPublisher publisher = new InMemoryPublisher();
    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final Replay replay = new Replay(
            Pipelines.over(publisher, new SimpleMeterRegistry(), Identities.DERIVED), publisher, clock, clock::advance);

    @TempDir
    private Path directory;

    @Test
    void aRowThatIsCutOffEndsItsFile() throws Exception {
        ReplayResult result = run(HEADER + ROW + "2,r,2015-02-17T07:0");
        assertThat(result.published()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(Map.of("unreadable-file", 1L));
        assertThat(result.firstRefused().get(0))
                .isEqualTo(new ReplayResult.Refusal(
                        "m.csv:2",
                        "unreadable-file",
                        "the file ends here: within a row, 3 cells of 5 and no line end"));
        assertThat(result.complete()).isFalse();
        assertThat(result.conserved()).isTrue();
    }

    @Test
    void aRowThatIsCutOffWithinACharacterEndsItsFile() throws Exception {
        byte[] whole = (HEADER + ROW + ROW.replace("Lille\n", "Besan\u00e7")).getBytes(UTF_8);
        ReplayResult result = run(Arrays.copyOf(whole, whole.length - 1));
        assertThat(result.rejected()).isEqualTo(Map.of("unreadable-file", 1L));
        assertThat(result.complete()).isFalse();
    }

    /** Its last cell may be the beginning of a longer one: nobody can tell, so it is said. */
    @Test
    void aLastRowWithoutLineEndIsTakenAndTold() throws Exception {
        ReplayResult open = run(HEADER + ROW + ROW.strip());
        assertThat(open.published()).isEqualTo(2);
        assertThat(open.complete()).isTrue();
        assertThat(open.openEnds()).containsExactly("m.csv:2");
        assertThat(run(HEADER + ROW + ROW).openEnds()).isEmpty();
        assertThat(run(HEADER + ROW + ROW.replace("\n", "\r\n")).openEnds()).isEmpty();
    }

    @Test
    void aRowWithFewerCellsInTheMiddleIsARow() throws Exception {
        ReplayResult result = run(HEADER + "1,r,2015-02-17T07:00:00Z,fine\n" + ROW);
        assertThat(result.published()).isEqualTo(2);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void twoColumnsOfOneNameAreRefusedAtOnce() {
        assertThatThrownBy(() -> run("id,source,text, text,published_at\n1,r,x,y,2015-02-17T07:00:00Z\n"))
                .hasMessage("m.csv: header row: two columns are named 'text'");
    }

    @Test
    void theReplacementCharacterIsACharacter() throws Exception {
        run("\uFEFF" + HEADER.replace("shop", "caf\u00e9")
                + ROW.replace("fine", "fi\uFFFDne").replace("Lille", "Besan\u00e7on"));
        HeardMention mention = publisher.mentions().get(0);
        assertThat(mention.content().text()).isEqualTo("fi\uFFFDne");
        assertThat(mention.attributes()).isEqualTo(Map.of("caf\u00e9", "Besan\u00e7on"));
    }

    @Test
    void whatIsNotUtf8IsRefusedRowByRow() throws Exception {
        byte[] bytes = (HEADER + ROW.replace("Lille", "Besan~on") + ROW).getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('~')] = (byte) 0xE7;
        ReplayResult result = run(bytes);
        assertThat(result.rejected()).isEqualTo(Map.of("invalid-unicode", 1L));
        assertThat(result.published()).isEqualTo(1);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void aBlankRowIsNoMention() throws Exception {
        ReplayResult result = run(HEADER + "\r\n" + ROW + " \t\n\n" + "2,r,,x,\n" + "\r\n  ");
        assertThat(result.lines()).isEqualTo(2);
        assertThat(result.firstRefused())
                .extracting(ReplayResult.Refusal::place)
                .containsExactly("m.csv:5");
        assertThat(result.complete()).isTrue();
        assertThat(result.openEnds()).isEmpty();
    }

    private ReplayResult run(String csv) throws Exception {
        return run(csv.getBytes(UTF_8));
    }

    private ReplayResult run(byte[] csv) throws Exception {
        Path file = Files.write(directory.resolve("m.csv"), csv);
        return replay.run(List.of(file), ReplayConfig.at(ReplaySpeed.MAX), progress -> {});
    }
}
