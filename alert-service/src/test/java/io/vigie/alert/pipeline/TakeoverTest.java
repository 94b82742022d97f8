package io.vigie.alert.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private final ManualClock clock = ManualClock.at(Spikes.DAY.plus(Duration.ofHours(12)));
    private final SpikePipeline pipeline = new SpikePipeline(Company.plain(), clock);
    private final Takeover takeover = new Takeover(clock);
    private final FakeDesk desk = new FakeDesk();

    @Test
    void whatIsTheSameChangesNothing() {
        Alert alert = opened(Spikes.opened("legal").id("one"));
        Takeover.Result result = take(List.of(alert), Spikes.opened("legal").id("one"));
        assertThat(result.outcomes()).isEmpty();
        assertThat(result.untold()).isEmpty();
    }

    @Test
    void anOpenSpikeOfTheSameFunctionGoesOnUnderTheAlertThatPeopleHaveAndNobodyIsTold() {
        Alert alert = acknowledged(opened(Spikes.opened("legal").id("old").severity(2)));
        Outcome outcome = only(take(
                List.of(alert),
                Spikes.opened("legal").id("new").at("10:30").severity(5).crisis()));
        Alert after = outcome.alert().orElseThrow();
        assertThat(after.alertId()).isEqualTo("a-old");
        assertThat(after.handling()).isEqualTo(alert.handling());
        assertThat(after.owner()).isEqualTo(alert.owner());
        assertThat(after.situation().spike("new").orElseThrow().ongoing()).isTrue();
        assertThat(after.situation().spike("old").orElseThrow().ongoing()).isFalse();
        assertThat(after.situation().ongoing()).isTrue();
        assertThat(types(outcome)).containsExactly(EventType.SPIKE_JOINED, EventType.SPIKE_CLOSED);
        assertThat(outcome.notifications()).isEmpty();
    }

    @Test
    void theSameSpikeTakesTheRevisionThatTheNewHistoryHas() {
        Alert alert = opened(Spikes.opened("legal").id("one").updated(7).observed(90));
        Outcome outcome = only(
                take(List.of(alert), Spikes.opened("legal").id("one").updated(3).observed(70)));
        SpikeSnapshot spike =
                outcome.alert().orElseThrow().situation().spike("one").orElseThrow();
        assertThat(spike.revision()).isEqualTo(3);
        assertThat(types(outcome)).containsExactly(EventType.UPDATED);
        desk.keep(outcome);
        Outcome closed =
                pipeline.take(Spikes.opened("legal").id("one").closed(4).make(), desk);
        assertThat(closed.exit().kind()).isEqualTo(Exit.Kind.CLOSED);
    }

    @Test
    void aSpikeThatTheNewHistoryDoesNotKnowIsOverAndTheAlertStaysAsPeopleHaveIt() {
        Alert alert = acknowledged(opened(Spikes.opened("legal").id("old").at("10:00")));
        Outcome outcome = only(take(List.of(alert)));
        Alert after = outcome.alert().orElseThrow();
        assertThat(after.status()).isEqualTo(alert.status());
        assertThat(after.situation().closedAt())
                .contains(alert.situation().leadingSpike().timing().detectedAt());
        assertThat(types(outcome)).containsExactly(EventType.SPIKE_CLOSED);
        assertThat(outcome.notifications()).isEmpty();
    }

    @Test
    void anAlertThatWasOverBeforeTheOpenSpikesBeganIsNotEvenLookedAt() {
        Predicate<Alert> concerned = Takeover.concernedBy(
                List.of(Spikes.opened("legal").id("held").at("12:20").make()));
        assertThat(concerned).rejects(closed("over", "11:59"));
        assertThat(concerned).accepts(closed("late", "12:00"), closed("held", "11:00"));
        assertThat(concerned)
                .accepts(opened(Spikes.opened("legal").id("goes-on").at("09:00")));
        assertThat(Takeover.concernedBy(List.of())).rejects(closed("past", "09:00"));
    }

    private Alert closed(String id, String time) {
        opened(Spikes.opened("quality").id(id).at(time));
        return opened(Spikes.opened("quality").id(id).at(time).closed(2));
    }

    @Test
    void aClosedAlertIsLeftAlone() {
        opened(Spikes.opened("legal").id("one"));
        Alert over = desk.keep(pipeline.take(
                        Spikes.opened("legal").id("one").at("11:00").closed(2).make(), desk))
                .alert()
                .orElseThrow();
        assertThat(take(List.of(over)).outcomes()).isEmpty();
    }

    @Test
    void aResolvedEventIsNotToldAgainUnderAnotherName() {
        Alert resolved = handled(opened(Spikes.opened("legal").id("old")), CommandType.RESOLVE);
        Takeover.Result result =
                take(List.of(resolved), Spikes.opened("legal").id("new").at("10:10"));
        assertThat(result.untold()).isEmpty();
        assertThat(only(result).alert().orElseThrow().status()).isEqualTo(resolved.status());
    }

    @Test
    void anUnresolvedAlertIsPreferredToAResolvedOne() {
        Alert resolved = handled(opened(Spikes.opened("legal").id("first").at("09:00")), CommandType.RESOLVE);
        Alert unresolved = opened(Spikes.opened("legal").id("second").at("09:30"));
        Takeover.Result result = take(
                List.of(resolved, unresolved), Spikes.opened("legal").id("new").at("09:35"));
        assertThat(result.outcomes())
                .filteredOn(outcome -> types(outcome).contains(EventType.SPIKE_JOINED))
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.alert().orElseThrow().alertId()).isEqualTo("a-second"));
    }

    @Test
    void anOpenSpikeOfAnEventThatNobodyKnowsIsUntold() {
        Alert alert = opened(Spikes.opened("legal").id("one"));
        Takeover.Result result = take(
                List.of(alert),
                Spikes.opened("legal").id("one"),
                Spikes.opened("quality").id("two"));
        assertThat(result.untold()).extracting(SpikeSnapshot::spikeId).containsExactly("two");
    }

    @Test
    void anEventOfLongAgoIsNotTheSame() {
        opened(Spikes.opened("legal").id("old").at("01:00"));
        Alert over = desk.keep(pipeline.take(
                        Spikes.opened("legal").id("old").at("02:00").closed(2).make(), desk))
                .alert()
                .orElseThrow();
        Takeover.Result result =
                take(List.of(over), Spikes.opened("legal").id("new").at("10:00"));
        assertThat(result.untold()).hasSize(1);
        assertThat(result.outcomes()).isEmpty();
    }

    private Alert opened(Spikes spike) {
        return desk.keep(pipeline.take(spike.make(), desk)).alert().orElseThrow();
    }

    private Alert acknowledged(Alert alert) {
        return handled(alert, CommandType.ACKNOWLEDGE);
    }

    private Alert handled(Alert alert, CommandType type) {
        Command command = new Command("c-" + type, alert.alertId(), alert.brand(), type, "Ann", "done");
        return desk.keep(new CommandPipeline(clock).take(command, Optional.of(alert)))
                .alert()
                .orElseThrow();
    }

    private Takeover.Result take(List<Alert> alerts, Spikes... open) {
        return takeover.take(Stream.of(open).map(Spikes::make).toList(), alerts);
    }

    private static Outcome only(Takeover.Result result) {
        assertThat(result.outcomes()).hasSize(1);
        return result.outcomes().get(0);
    }

    private static List<EventType> types(Outcome outcome) {
        return outcome.history().stream().map(entry -> entry.type()).toList();
    }
}
