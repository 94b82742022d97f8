package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.CorrectionOutcome;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same story, on a broker, told in different ways: what comes of it may not depend on the telling. */
class ReplayTest {

    private static final Instant END = Mentions.START.plus(Story.END);

    private static final Duration LAG = Duration.ofHours(2);

    private final Story story = Story.told();

    @Test
    void outcomeDependsNeitherOnSpeedNorOnInterleavingNorOnALostDisk(@TempDir Path fast, @TempDir Path odd)
            throws IOException {
        Outcome first = toldAtOnce(fast);
        Outcome second = toldPartitionByPartitionWithALostDisk(odd);

        assertThat(first.volumesByBrandAndHour()).isEqualTo(story.recount());
        assertThat(second.windows()).isEqualTo(first.windows());
        assertThat(first.inState(SpikeState.OPENED))
                .extracting(Spike::getFunction)
                .contains("quality", "legal", "*");
        assertThat(second.closedSpikes()).isEqualTo(first.closedSpikes());
        assertEachOnce(first);
        assertEachOnce(second);
        assertThat(second.deadLetters()).extracting(DeadLetter::getReason).containsExactly("not-in-format");
    }

    private void assertEachOnce(Outcome outcome) {
        assertThat(outcome.enriched())
                .extracting(each -> each.getMention().getMentionId())
                .doesNotHaveDuplicates()
                .hasSize((int) story.distinctIds());
        assertThat(outcome.inState(SpikeState.OPENED))
                .extracting(Spike::getSpikeId)
                .doesNotHaveDuplicates();
        assertThat(outcome.inState(SpikeState.CLOSED))
                .extracting(Spike::getSpikeId)
                .doesNotHaveDuplicates();
    }

    private Outcome toldAtOnce(Path directory) {
        try (Stage stage = new Stage(directory)) {
            stage.send(story.mentions());
            stage.tick(END);
            stage.outcome(
                    story.recount().size(),
                    story.negativeInTheEnd() + story.corrections().size());
            correctAll(stage);
            return stage.outcome(story.recount().size(), story.negativeInTheEnd());
        }
    }

    private Outcome toldPartitionByPartitionWithALostDisk(Path directory) throws IOException {
        try (Stage stage = new Stage(directory)) {
            stage.sendBytes(0, "garbage".getBytes(StandardCharsets.UTF_8));
            List<Mention> mentions = story.mentions();
            int half = mentions.size() / 2;
            int enriched = (int) mentions.subList(0, half).stream()
                    .map(Mention::getMentionId)
                    .distinct()
                    .count();
            sendByPartition(stage, mentions.subList(0, half));
            stage.awaitEnriched(enriched);
            stage.restartWithoutState();
            tellSlowly(stage, mentions.subList(half, mentions.size()));
            stage.awaitEnriched((int) story.distinctIds());
            correctAll(stage);
            stage.restartWithoutState();
            correctAgain(stage);
            stage.tick(END);
            return stage.outcome(story.recount().size(), story.negativeInTheEnd());
        }
    }

    private void correctAll(Stage stage) {
        stage.correct(story.corrections());
        stage.awaitCorrected(story.corrections().size());
    }

    /** The same commands once more, and one of which only the end of the history tells that they were passed over. */
    private void correctAgain(Stage stage) {
        List<MentionCorrection> again = new ArrayList<>(story.corrections());
        story.corrections()
                .forEach(each -> again.add(MentionCorrection.newBuilder(each)
                        .setCommandId("again " + each.getCommandId())
                        .build()));
        stage.correct(again);
        stage.awaitCorrected(2 * story.corrections().size());
        assertThat(stage.corrected())
                .extracting(CorrectedMention::getCommandId)
                .doesNotHaveDuplicates()
                .hasSize(2 * story.corrections().size());
        assertThat(stage.corrected())
                .filteredOn(each -> each.getOutcome() == CorrectionOutcome.UNCHANGED)
                .extracting(CorrectedMention::getCommandId)
                .hasSameSizeAs(story.corrections())
                .allMatch(id -> id.startsWith("again"));
    }

    private static void sendByPartition(Stage stage, List<Mention> mentions) {
        for (int partition = Stage.PARTITIONS - 1; partition >= 0; partition--) {
            int chosen = partition;
            stage.send(mentions.stream()
                    .filter(mention -> Stage.partitionOf(mention) == chosen)
                    .toList());
        }
    }

    /**
     * In pieces, each followed by a tick. The ticks lag, because a tick is data as much as a mention is: in which bucket a
     * straggler is judged depends on the time that its partition has told before.
     */
    private static void tellSlowly(Stage stage, List<Mention> mentions) {
        int piece = 50;
        for (int from = 0; from < mentions.size(); from += piece) {
            List<Mention> part = mentions.subList(from, Math.min(mentions.size(), from + piece));
            stage.send(part);
            Instant latest =
                    Collections.max(part.stream().map(Mention::getPublishedAt).toList());
            stage.tick(latest.minus(LAG));
        }
    }
}
