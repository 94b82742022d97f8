package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.ingest.pipeline.Decision.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every publisher must do; run by each implementation, the one in memory too. */
public abstract class MentionPublisherContract {

    private static final Instant TIME = Instant.parse("2026-03-02T10:00:00.123Z");

    protected abstract MentionPublisher publisher();

    /** A source that no other test uses. */
    protected abstract String source();

    /**
     * What is stored of this publisher, one list a partition: ids of mentions of {@link #source}, and ticks as
     * instants.
     */
    protected abstract List<List<String>> stored();

    /** Reasons of the dead letters of {@link #source}. */
    protected abstract List<String> buried();

    @Test
    void whatIsAcknowledgedIsStoredUnderItsId() throws Exception {
        HeardMention mention = mention("1");
        publisher().publish(mention).get(30, TimeUnit.SECONDS);
        assertThat(stored().stream().flatMap(List::stream)).containsExactly(mention.mentionId());
        assertThat(publisher().healthy()).isTrue();
    }

    @Test
    void whatIsBuriedIsStoredWithItsReason() throws Exception {
        byte[] bytes = "{".getBytes(StandardCharsets.UTF_8);
        Refused refused = new Refused(
                Stage.VALIDATE,
                Reason.BAD_URL,
                "url: no",
                source(),
                "mentions.csv:3",
                new Payload(bytes, bytes.length));
        publisher().bury(refused).get(30, TimeUnit.SECONDS);
        assertThat(buried()).containsExactly("bad-url");
    }

    @Test
    void aTickIsBehindEverythingHandedOverBeforeInEveryPartition() throws Exception {
        List<CompletableFuture<Void>> storing = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> storing.add(publisher().publish(mention("before" + i))));
        storing.add(publisher().tick(TIME));
        IntStream.range(0, 50).forEach(i -> storing.add(publisher().publish(mention("after" + i))));
        CompletableFuture.allOf(storing.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
        List<List<String>> partitions = stored();
        assertThat(partitions.stream().mapToInt(List::size).sum()).isEqualTo(100 + partitions.size());
        assertThat(partitions).allSatisfy(partition -> {
            int tick = partition.indexOf(TIME.toString());
            assertThat(partition.subList(0, tick)).allMatch(id -> id.contains("before"));
            assertThat(partition.subList(tick + 1, partition.size())).allMatch(id -> id.contains("after"));
        });
    }

    protected final HeardMention mention(String nativeId) {
        return new HeardMention(
                source(),
                nativeId,
                "ab".repeat(32),
                new HeardMention.Content("Qualité 👍", "title", "https://x.example/", "fr", "Brand"),
                new EventTime(TIME, TIME.plusSeconds(9), TIME.plusSeconds(1), false),
                new HeardMention.Reach(10L, 1, 2, 3),
                Map.of("shop", "Lille"));
    }
}
