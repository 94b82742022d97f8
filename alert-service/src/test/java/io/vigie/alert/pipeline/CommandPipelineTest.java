package io.vigie.alert.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Handling;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandPipelineTest {

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final CommandPipeline pipeline = new CommandPipeline(clock);
    private final FakeDesk desk = new FakeDesk();

    @BeforeEach
    void anAlert() {
        desk.keep(new SpikePipeline(Company.plain(), clock)
                .take(Spikes.opened("legal").id("one").make(), desk));
    }

    @Test
    void acknowledgingSaysWhoAndWhen() {
        clock.advance(Duration.ofMinutes(3));
        Outcome outcome = take(CommandType.ACKNOWLEDGE, "Ann", "");
        Alert alert = outcome.alert().orElseThrow();
        assertThat(outcome.exit().kind()).isEqualTo(Exit.Kind.APPLIED);
        assertThat(alert.status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
        assertThat(alert.handling().acknowledged()).isEqualTo(new Handling.Act(clock.instant(), "Ann"));
        HistoryEntry entry = outcome.history().get(0);
        assertThat(entry.type()).isEqualTo(EventType.ACKNOWLEDGED);
        assertThat(entry.commandId()).isEqualTo("c-ACKNOWLEDGE");
        assertThat(entry.changes()).containsEntry("status", "open -> acknowledged");
        assertThat(entry.eventTime()).isEqualTo(entry.at());
        assertThat(outcome.notifications()).isEmpty();
    }

    @Test
    void resolvingKeepsWhoAcknowledgedAndWhatWasDone() {
        take(CommandType.ACKNOWLEDGE, "Ann", "");
        Alert alert = take(CommandType.RESOLVE, "Bob", "recalled").alert().orElseThrow();
        assertThat(alert.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(alert.handling().acknowledged()).isEqualTo(new Handling.Act(clock.instant(), "Ann"));
        assertThat(alert.handling().resolved()).isEqualTo(new Handling.Act(clock.instant(), "Bob"));
        assertThat(alert.handling().resolution()).isEqualTo("recalled");
    }

    @Test
    void whatCannotBeDoneIsRejectedWithItsReasonAndChangesNothing() {
        assertRejected(take(CommandType.ACKNOWLEDGE, " ", ""), "actor-missing");
        assertRejected(take(CommandType.ACKNOWLEDGE, "\u200b\u202e", ""), "actor-missing");
        assertRejected(take(CommandType.RESOLVE, "Ann", " "), "note-missing");
        assertRejected(take(CommandType.RESOLVE, "Ann", "\u3164\u0000\u0301"), "note-missing");
        take(CommandType.ACKNOWLEDGE, "Ann", "");
        assertRejected(take(CommandType.ACKNOWLEDGE, "Bob", ""), "already-acknowledged");
        take(CommandType.RESOLVE, "Ann", "done");
        assertRejected(take(CommandType.RESOLVE, "Bob", "done too"), "already-resolved");
        assertRejected(take(CommandType.ACKNOWLEDGE, "Bob", ""), "already-resolved");
    }

    @Test
    void aCommandForAnAlertThatIsNotThereIsRejected() {
        Command command = new Command("c", "a-none", Company.BRAND, CommandType.ACKNOWLEDGE, "Ann", "");
        assertRejected(pipeline.take(command, desk.alert("a-none")), "unknown-alert");
    }

    private static void assertRejected(Outcome outcome, String reason) {
        assertThat(outcome.exit()).isEqualTo(new Exit(Exit.Kind.REJECTED, reason));
        assertThat(outcome.alert()).isEmpty();
        assertThat(outcome.history()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EventType.COMMAND_REJECTED);
            assertThat(entry.eventId()).isEqualTo(entry.commandId());
            assertThat(entry.note()).isEqualTo(reason);
        });
    }

    private Outcome take(CommandType type, String actor, String note) {
        Command command = new Command("c-" + type, "a-one", Company.BRAND, type, actor, note);
        return desk.keep(pipeline.take(command, desk.alert("a-one")));
    }
}
