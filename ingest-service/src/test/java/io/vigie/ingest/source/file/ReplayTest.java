package io.vigie.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.Decision;
import io.vigie.ingest.pipeline.HeardMention;
import io.vigie.ingest.pipeline.InMemoryPublisher;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.ingest.pipeline.PublishException;
import io.vigie.testkit.ManualClock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final ReplayConfig MAX = ReplayConfig.at(ReplaySpeed.MAX);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final InMemoryPublisher publisher = new InMemoryPublisher();
    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final List<ReplayListener.Progress> heard = new ArrayList<>();
    private final Replay replay =
            new Replay(Pipelines.over(publisher, registry, Identities.DERIVED), publisher, clock, clock::advance);

    @TempDir
    private Path directory;

    @Test
    void keepsEventTimeAndEndsWithATickThatClosesWindows() throws Exception {
        ReplayResult result = run(MAX, ndjson("a.ndjson", line("1", "2015-02-17T07:36:05.621Z")));
        Instant published = Instant.parse("2015-02-17T07:36:05.621Z");
        assertThat(publisher.mentions()).extracting(m -> m.time().receivedAt()).containsExactly(published);
        assertThat(publisher.ticks()).containsExactly(published.plus(Duration.ofHours(2)));
        assertThat(result.lastEventTime()).isEqualTo(published);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void everyLineHasItsExit() throws Exception {
        ReplayResult result = run(
                MAX,
                ndjson(
                        "a.ndjson",
                        line("1", "2015-02-17T07:00:00Z"),
                        "{broken",
                        line("2", "1970-01-01T00:00:00Z"),
                        "x".repeat(2_000_000),
                        line("3", "2015-02-17T07:01:00Z")));
        assertThat(result.lines()).isEqualTo(5);
        assertThat(result.published()).isEqualTo(2);
        assertThat(result.rejected())
                .containsOnlyKeys("invalid-json", "absurd-date", "mention-too-large")
                .doesNotContainValue(2L);
        assertThat(result.conserved()).isTrue();
        assertThat(Pipelines.conserved(registry)).isTrue();
        assertThat(heard).last().extracting(ReplayListener.Progress::lines).isEqualTo(5L);
        assertThat(heard).last().satisfies(p -> assertThat(p.bytes()).isEqualTo(p.totalBytes()));
    }

    @Test
    void aTickLiesBehindEverythingBeforeItAndBeforeEverythingAfterIt() throws Exception {
        run(
                MAX,
                ndjson(
                        "a.ndjson",
                        line("1", "2015-02-17T07:00:10Z"),
                        line("2", "2015-02-17T07:09:59Z"),
                        line("3", "2015-02-17T07:10:00Z"),
                        line("4", "2015-02-17T09:15:00Z")));
        assertThat(order())
                .containsExactly(
                        "1",
                        "2",
                        "2015-02-17T07:09:59.999Z",
                        "3",
                        "2015-02-17T09:09:59.999Z",
                        "4",
                        "2015-02-17T11:15:00Z");
    }

    @Test
    void manyMentionsTickEachMinuteAtFullSpeed() throws Exception {
        ReplayConfig dense = new ReplayConfig(ReplaySpeed.MAX, Duration.ofMinutes(10), 2, Duration.ZERO, 10, 10_000);
        run(
                dense,
                ndjson(
                        "a.ndjson",
                        line("1", "2015-02-17T07:00:10Z"),
                        line("2", "2015-02-17T07:01:10Z"),
                        line("3", "2015-02-17T07:01:20Z"),
                        line("4", "2015-02-17T07:02:30Z")));
        assertThat(order())
                .containsExactly(
                        "1",
                        "2015-02-17T07:00:59.999Z",
                        "2",
                        "3",
                        "2015-02-17T07:01:59.999Z",
                        "4",
                        "2015-02-17T07:02:30Z");
    }

    @Test
    void pacedReplayTicksThroughSilenceInProportion() throws Exception {
        Instant start = clock.instant();
        run(
                ReplayConfig.at(ReplaySpeed.parse("60x")).withTickBeyondEnd(Duration.ZERO),
                ndjson("a.ndjson", line("1", "2015-02-17T07:00:30Z"), line("2", "2015-02-17T07:03:30Z")));
        assertThat(order())
                .containsExactly(
                        "1",
                        "2015-02-17T07:00:59.999Z",
                        "2015-02-17T07:01:59.999Z",
                        "2015-02-17T07:02:59.999Z",
                        "2",
                        "2015-02-17T07:03:30Z");
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void inputOutOfOrderIsNotedAndTicksDoNotGoBack() throws Exception {
        ReplayResult result = run(
                MAX,
                ndjson(
                        "a.ndjson",
                        line("1", "2015-02-17T08:00:00Z"),
                        line("2", "2015-02-17T07:00:00Z"),
                        line("3", "2015-02-17T08:30:00Z")));
        assertThat(result.outOfOrder()).isEqualTo(1);
        assertThat(result.published()).isEqualTo(3);
        assertThat(result.firstEventTime()).isEqualTo("2015-02-17T07:00:00Z");
        assertThat(publisher.ticks()).isSorted();
    }

    @Test
    void theFutureIsRefusedAndMovesNoTime() throws Exception {
        ReplayResult result = run(
                MAX,
                ndjson(
                        "a.ndjson",
                        line("1", "2026-03-02T09:59:00Z"),
                        line("2", "2026-03-02T10:01:59Z"),
                        line("3", "2026-03-02T10:02:01Z"),
                        line("4", "2027-01-01T00:00:00Z"),
                        line("5", "2026-03-02T09:59:30Z")));
        assertThat(result.rejected()).isEqualTo(Map.of("future-date", 2L));
        assertThat(publisher.mentions()).extracting(HeardMention::nativeId).containsExactly("1", "2", "5");
        assertThat(publisher.deadLetters())
                .extracting(Decision.Refused::detail)
                .contains("published_at: 2027-01-01T00:00:00Z lies in the future; a replay is of the past");
        assertThat(publisher.ticks()).allMatch(tick -> !tick.isAfter(Instant.parse("2026-03-02T10:02:00Z")));
        assertThat(result.conserved()).isTrue();
    }

    @Test
    void theLastTickClaimsNoTimeThatHasNotCome() throws Exception {
        run(MAX, ndjson("a.ndjson", line("1", "2026-03-02T09:30:00Z")));
        assertThat(publisher.ticks()).containsExactly(clock.instant());
    }

    @Test
    void severalFilesAreMergedByEventTime() throws Exception {
        ReplayResult result = run(
                MAX,
                ndjson("a.ndjson", line("1", "2015-02-17T07:00:00Z"), "{", line("3", "2015-02-17T07:02:00Z")),
                ndjson("b.ndjson", line("2", "2015-02-17T07:01:00Z"), line("4", "2015-02-17T07:03:00Z")));
        assertThat(publisher.mentions()).extracting(HeardMention::nativeId).containsExactly("1", "2", "3", "4");
        assertThat(result.outOfOrder()).isZero();
        assertThat(result.lines()).isEqualTo(5);
    }

    @Test
    void readsCsvAndGzip() throws Exception {
        Path csv = directory.resolve("m.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(csv))) {
            out.write(("id,source,author,text,published_at,like_count,shop\n"
                            + "1,review,ann,\"Two\nlines, \"\"quoted\"\"\",2015-02-17T07:00:00Z,12,Lille\n"
                            + "2,review,bob,Fine,2015-02-17T07:00:01Z,many,\n"
                            + "3,review,bob,Fine,2015-02-17T07:00:02Z,1,x,too,many\n"
                            + "4,review,bob,Fine,2015-02-17T07:00:03Z,,\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        ReplayResult result = run(MAX, csv);
        assertThat(publisher.mentions()).extracting(HeardMention::nativeId).containsExactly("1", "4");
        HeardMention first = publisher.mentions().get(0);
        assertThat(first.content().text()).isEqualTo("Two\nlines, \"quoted\"");
        assertThat(first.reach().likes()).isEqualTo(12);
        assertThat(first.attributes()).containsOnlyKeys("shop");
        assertThat(result.rejected()).containsOnlyKeys("wrong-type", "invalid-csv");
        assertThat(result.conserved()).isTrue();
    }

    @Test
    void aQuoteThatIsNotClosedAtTheEndIsToldWithItsRow() throws Exception {
        Path csv = directory.resolve("m.csv");
        Files.writeString(csv, "id,source,text,published_at\n1,r,fine,2015-02-17T07:00:00Z\n2,r,\"open,2015\n");
        assertThat(run(MAX, csv).firstRefused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.place()).isEqualTo("m.csv:2");
            assertThat(refusal.detail()).isEqualTo("the file ends here: a quote is opened and never closed");
        });
    }

    @Test
    void columnsThatSemicolonsSeparateAreRefusedAtOnce() throws Exception {
        Path csv = Files.writeString(directory.resolve("m.csv"), "id;source;text\n1;r;x\n");
        assertThatThrownBy(() -> run(MAX, csv))
                .hasMessage("m.csv: header row: columns are separated by ';', must be by ','");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsItsFileOnly() throws Exception {
        Path csv = directory.resolve("m.csv");
        Files.writeString(
                csv, "id,source,text,published_at\n1,r,\"open,2015-02-17T07:00:00Z\n" + "2,r,x,y\n".repeat(300_000));
        ReplayResult result = run(MAX, csv, ndjson("b.ndjson", line("1", "2015-02-17T07:00:00Z")));
        assertThat(result.rejected()).containsOnlyKeys("unreadable-file");
        assertThat(result.published()).isEqualTo(1);
        assertThat(result.complete()).isFalse();
        assertThat(result.conserved()).isTrue();
    }

    @Test
    void aTruncatedFileGivesWhatItHasAndSaysSo() throws Exception {
        Path whole = directory.resolve("whole.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write((line("1", "2015-02-17T07:00:00Z") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.ndjson.gz"), Arrays.copyOf(bytes, bytes.length - 8));
        ReplayResult result = run(MAX, cut, ndjson("b.ndjson", line("2", "2015-02-17T07:01:00Z")));
        assertThat(result.rejected()).containsOnlyKeys("unreadable-file");
        assertThat(publisher.mentions()).extracting(HeardMention::nativeId).contains("2");
        assertThat(result.complete()).isFalse();
        assertThat(result.conserved()).isTrue();
        assertThat(Pipelines.conserved(registry)).isTrue();
    }

    @Test
    void aFileThatEndsWithinALineSaysSo() throws Exception {
        Path cut = ndjson("cut.ndjson", line("1", "2015-02-17T07:00:00Z"), "{\"id\":\"2\",\"sour");
        ReplayResult result = run(MAX, cut);
        assertThat(result.published()).isEqualTo(1);
        assertThat(result.firstRefused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.place()).isEqualTo("cut.ndjson:2");
            assertThat(refusal.reason()).isEqualTo("unreadable-file");
            assertThat(refusal.detail()).startsWith("the file ends within this line: ");
        });
        assertThat(result.complete()).isFalse();
        assertThat(result.conserved()).isTrue();
    }

    @Test
    void aFileThatEndsWithinACharacterSaysSo() throws Exception {
        byte[] whole = (line("1", "2015-02-17T07:00:00Z") + "\n{\"id\":\"2\",\"text\":\"caf\u00e9")
                .getBytes(StandardCharsets.UTF_8);
        Path cut = Files.write(directory.resolve("cut.ndjson"), Arrays.copyOf(whole, whole.length - 1));
        ReplayResult result = run(MAX, cut);
        assertThat(result.rejected()).isEqualTo(Map.of("unreadable-file", 1L));
        assertThat(result.complete()).isFalse();
    }

    @Test
    void aWholeLastLineThatIsRefusedIsNoEndOfTheFile() throws Exception {
        ReplayResult result = run(MAX, ndjson("a.ndjson", line("\\ud83d", "2015-02-17T07:00:00Z")));
        assertThat(result.rejected()).isEqualTo(Map.of("invalid-unicode", 1L));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void whereGzipEndsTooEarlyIsTold() throws Exception {
        Path whole = directory.resolve("whole.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write((line("1", "2015-02-17T07:00:00Z") + "\n").repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.ndjson.gz"), Arrays.copyOf(bytes, bytes.length - 8));
        ReplayResult result = run(MAX, cut);
        assertThat(result.firstRefused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.detail()).isEqualTo("the file ends here: its compressed data is cut off");
            assertThat(refusal.place()).isEqualTo("cut.ndjson.gz:" + result.lines());
        });
    }

    @Test
    void theFirstRefusalsAreNamedAndTheOthersCounted() throws Exception {
        String[] bad = new String[9];
        Arrays.fill(bad, "{\"id\":\"1\",\"source\":\"x\",\"text\":\"y\"}");
        ReplayResult result = run(MAX, ndjson("a.ndjson", bad));
        assertThat(result.firstRefused())
                .hasSize(5)
                .startsWith(new ReplayResult.Refusal("a.ndjson:1", "missing-field", "published_at: is required"));
        assertThat(result.rejected()).isEqualTo(Map.of("missing-field", 9L));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void membersOfAConcatenatedGzipFileAreAllRead() throws Exception {
        Path file = directory.resolve("two.ndjson.gz");
        for (String id : List.of("1", "2")) {
            try (OutputStream out = new GZIPOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                out.write((line(id, "2015-02-17T07:00:00Z") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(run(MAX, file).published()).isEqualTo(2);
    }

    @Test
    void stopsWhenKafkaFailsItAndStillAddsUp() throws Exception {
        publisher.breakWith(PublishException.Cause.KAFKA_UNAVAILABLE);
        String[] lines = new String[1_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(Integer.toString(i), "2015-02-17T07:00:00Z");
        }
        ReplayResult result = run(MAX, ndjson("a.ndjson", lines));
        assertThat(result.complete()).isFalse();
        assertThat(result.lines()).isLessThan(10);
        assertThat(result.failed()).containsOnlyKeys("kafka-unavailable");
        assertThat(result.conserved()).isTrue();
        assertThat(Pipelines.conserved(registry)).isTrue();
    }

    @Test
    void anEmptyFileIsNothing() throws Exception {
        ReplayResult result = run(MAX, ndjson("a.ndjson"));
        assertThat(result.lines()).isZero();
        assertThat(result.complete()).isTrue();
        assertThat(publisher.log()).isEmpty();
    }

    private ReplayResult run(ReplayConfig config, Path... files) throws IOException, InterruptedException {
        return replay.run(List.of(files), config, heard::add);
    }

    private List<String> order() {
        return publisher.log().stream()
                .map(entry -> entry instanceof HeardMention mention ? mention.nativeId() : entry.toString())
                .toList();
    }

    private Path ndjson(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines));
    }

    private static String line(String id, String publishedAt) {
        return "{\"id\":\"" + id + "\",\"source\":\"twitter\",\"author\":\"ann\",\"text\":\"x\",\"published_at\":\""
                + publishedAt + "\"}";
    }
}
