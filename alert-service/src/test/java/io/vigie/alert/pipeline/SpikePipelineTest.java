package io.vigie.alert.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertNature;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Handling;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.Lead;
import io.vigie.alert.domain.SpikeKind;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.configuration.MatchConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.RouteConfig;
import io.vigie.configuration.Secret;
import io.vigie.configuration.ThresholdConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpikePipelineTest {

    private final ManualClock clock =
            ManualClock.at(Spikes.DAY.plus(Duration.ofHours(12)).plusMillis(250));
    private final SpikePipeline pipeline = new SpikePipeline(Company.plain(), clock);
    private final FakeDesk desk = new FakeDesk();

    @Test
    void theFirstSpikeOpensAnAlertOwnedByTheDepartmentOfItsFunction() {
        Outcome outcome = take(Spikes.opened("legal").id("one").severity(3));
        Alert alert = outcome.alert().orElseThrow();
        assertThat(outcome.exit().kind()).isEqualTo(Exit.Kind.OPENED);
        assertThat(alert.alertId()).isEqualTo("a-one");
        assertThat(alert.version()).isEqualTo(1);
        assertThat(alert.owner().department()).isEqualTo("law");
        assertThat(alert.owner().accountable().name()).isEqualTo("Head of law");
        assertThat(alert.origin().postToAlertMillis()).isEqualTo(250);
        assertThat(types(outcome)).containsExactly(EventType.OPENED);
        assertThat(outcome.notifications())
                .singleElement()
                .satisfies(request -> assertThat(request.notificationId()).isEqualTo("a-one/1/terminal"));
    }

    @Test
    void aRevisionSeenAlreadyChangesNothing() {
        take(Spikes.opened("legal").updated(2));
        assertThat(take(Spikes.opened("legal").updated(2)).exit().kind()).isEqualTo(Exit.Kind.REPEATED);
        Outcome older = take(Spikes.opened("legal").severity(5));
        assertThat(older.exit().kind()).isEqualTo(Exit.Kind.REPEATED);
        assertThat(older.alert()).isEmpty();
        assertThat(older.history()).isEmpty();
        assertThat(older.notifications()).isEmpty();
    }

    @Test
    void aRiseOfSeverityIsToldAgainAndAMereUpdateIsNot() {
        take(Spikes.opened("legal").severity(2));
        Outcome mere = take(Spikes.opened("legal").severity(2).observed(50).updated(2));
        assertThat(types(mere)).containsExactly(EventType.UPDATED);
        assertThat(mere.history().get(0).changes()).containsEntry("observed", "40 -> 50");
        assertThat(mere.notifications()).isEmpty();
        Outcome rise = take(Spikes.opened("legal").severity(4).observed(90).updated(3));
        assertThat(types(rise)).containsExactly(EventType.UPDATED);
        assertThat(rise.history().get(0).changes()).containsEntry("severity", "2 -> 4");
        assertThat(rise.notifications()).hasSize(1);
        assertThat(rise.alert().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void peakAndTotalOfASpikeOutliveItsEbb() {
        take(Spikes.opened("legal").observed(40).total(40));
        take(Spikes.opened("legal").observed(90).total(150).updated(2));
        take(Spikes.opened("legal").observed(30).total(220).updated(3));
        Outcome closed = take(Spikes.opened("legal").observed(2).total(260).closed(4));

        SpikeSnapshot spike = closed.alert().orElseThrow().situation().leadingSpike();
        assertThat(spike.extent().peak().observed()).isEqualTo(90);
        assertThat(spike.extent().total()).isEqualTo(260);
        assertThat(spike.deviation().observed()).isEqualTo(30);
    }

    @Test
    void volumeThatTurnsIntoACrisisIsToldAgainAndNeverTurnsBack() {
        take(Spikes.opened("legal"));
        Outcome worse = take(Spikes.opened("legal").crisis().updated(2));
        assertThat(worse.history().get(0).changes()).containsEntry("nature", "volume -> crisis");
        assertThat(worse.notifications()).hasSize(1);
        Outcome calmer = take(Spikes.opened("legal").severity(1).updated(3));
        assertThat(calmer.alert().orElseThrow().situation().nature()).isEqualTo(AlertNature.CRISIS);
        assertThat(calmer.alert().orElseThrow().situation().severity()).isEqualTo(3);
        assertThat(calmer.notifications()).isEmpty();
    }

    @Test
    void theAlertIsOverWhenItsLastSpikeClosesAndKeepsItsFigures() {
        take(Spikes.opened("legal").at("10:00"));
        take(Spikes.opened("legal").id("neg").kind(SpikeKind.NEGATIVE_SHARE).at("10:05"));
        Outcome first = take(Spikes.opened("legal").at("11:00").observed(3).closed(2));
        assertThat(first.exit().kind()).isEqualTo(Exit.Kind.CLOSED);
        assertThat(first.alert().orElseThrow().situation().closedAt()).isEmpty();
        Outcome last =
                take(Spikes.opened("legal").id("neg").at("12:00").observed(3).closed(2));
        Alert alert = last.alert().orElseThrow();
        assertThat(alert.situation().closedAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(alert.situation().leadingSpike().deviation().observed()).isEqualTo(40);
        assertThat(types(last)).containsExactly(EventType.SPIKE_CLOSED);
        assertThat(last.history().get(0).changes())
                .containsEntry("spike", "volume/legal")
                .containsKey("spikes_closed_at");
        assertThat(last.notifications()).isEmpty();
    }

    @Test
    void aFunctionThatExplainsTheBrandTakesTheLeadAndItsDepartmentIsTold() {
        Outcome brand = take(Spikes.opened("*").id("all").observed(100).sharing("quality", 45));
        assertThat(brand.alert().orElseThrow().owner().department()).isEqualTo("press");
        Outcome joined = take(Spikes.opened("quality").observed(45));
        Alert alert = joined.alert().orElseThrow();
        assertThat(joined.exit().kind()).isEqualTo(Exit.Kind.JOINED);
        assertThat(alert.alertId()).isEqualTo("a-all");
        assertThat(alert.owner().department()).isEqualTo("plant");
        assertThat(alert.situation().lead().reason()).contains("45 %");
        assertThat(types(joined)).containsExactly(EventType.SPIKE_JOINED, EventType.HANDED_OVER);
        assertThat(joined.history().get(0).changes()).containsEntry("spike", "volume/quality");
        HistoryEntry handOver = joined.history().get(1);
        assertThat(handOver.changes())
                .containsEntry("function", "* -> quality")
                .containsEntry("department", "press -> plant");
        assertThat(joined.notifications())
                .singleElement()
                .satisfies(request -> assertThat(request.cause()).isEqualTo(EventType.HANDED_OVER));
        assertThat(alert.version()).isEqualTo(3);
    }

    @Test
    void anotherDepartmentDoesNotInheritWhatTheFormerOneAcknowledged() {
        take(Spikes.opened("*").id("all").observed(100).sharing("quality", 45));
        act(CommandType.ACKNOWLEDGE, "a-all");
        Outcome joined = take(Spikes.opened("quality").observed(45));
        Alert alert = joined.alert().orElseThrow();
        assertThat(alert.handling()).isEqualTo(Handling.OPEN);
        assertThat(joined.history().get(1).changes())
                .containsEntry("department", "press -> plant")
                .containsEntry("status", "acknowledged -> open");
        assertThat(act(CommandType.ACKNOWLEDGE, "a-all").exit().kind()).isEqualTo(Exit.Kind.APPLIED);
    }

    @Test
    void anAcknowledgedAlertThatRisesStaysWithWhoAcknowledgedIt() {
        take(Spikes.opened("legal").severity(2));
        act(CommandType.ACKNOWLEDGE, "a-s-legal");
        Outcome risen = take(Spikes.opened("legal").severity(5).updated(2));
        assertThat(risen.alert().orElseThrow().status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
        assertThat(risen.history().get(0).changes()).doesNotContainKey("status");
    }

    @Test
    void anotherConfigurationHandsOverWhatGoesOnAndNotWhatIsOver() {
        SpikePipeline changed = new SpikePipeline(
                Company.with(List.of(new RouteConfig(
                        "all",
                        new MatchConfig(Set.of(), Set.of(), Set.of(), 1, 5),
                        "board",
                        List.of(),
                        false,
                        Place.NONE))),
                clock);
        take(Spikes.opened("legal").id("one").severity(2));
        Alert resolved = act(CommandType.RESOLVE, "a-one").alert().orElseThrow();
        desk.keep(changed.take(
                Spikes.opened("legal").id("one").severity(2).updated(2).make(), desk));
        Outcome closed = desk.keep(
                changed.take(Spikes.opened("legal").id("one").closed(3).make(), desk));
        assertThat(types(closed)).containsExactly(EventType.SPIKE_CLOSED);
        assertThat(closed.alert().orElseThrow().handling()).isEqualTo(resolved.handling());
        assertThat(closed.alert().orElseThrow().owner()).isEqualTo(resolved.owner());
        take(Spikes.opened("legal").id("two"));
        Outcome goesOn =
                changed.take(Spikes.opened("legal").id("two").updated(2).make(), desk);
        assertThat(goesOn.alert().orElseThrow().owner().department()).isEqualTo("board");
    }

    @Test
    void aResolvedAlertThatRisesIsOpenAgainAndCanBeJoined() {
        take(Spikes.opened("legal").severity(2).sharing("quality", 40));
        act(CommandType.RESOLVE, "a-s-legal");
        Outcome mere =
                take(Spikes.opened("legal").severity(2).sharing("quality", 40).updated(2));
        assertThat(mere.alert().orElseThrow().status()).isEqualTo(AlertStatus.RESOLVED);
        Outcome risen =
                take(Spikes.opened("legal").severity(5).sharing("quality", 40).updated(3));
        assertThat(risen.alert().orElseThrow().handling()).isEqualTo(Handling.OPEN);
        assertThat(types(risen)).containsExactly(EventType.UPDATED);
        assertThat(risen.history().get(0).changes())
                .containsEntry("severity", "2 -> 5")
                .containsEntry("status", "resolved -> open");
        assertThat(risen.notifications()).hasSize(1);
        assertThat(take(Spikes.opened("quality")).exit().kind()).isEqualTo(Exit.Kind.JOINED);
    }

    @Test
    void aFunctionOfTheCompanysOwnTakesTheLeadFromABuiltInOneOfAboutAsManyMentions() {
        take(Spikes.opened("legal").observed(50).sharing("recalls", 40));
        Outcome joined = take(Spikes.opened("recalls").observed(40));
        Alert alert = joined.alert().orElseThrow();
        assertThat(alert.alertId()).isEqualTo("a-s-legal");
        assertThat(alert.situation().functions()).containsExactly("recalls", "legal");
        assertThat(alert.situation().lead().reason())
                .isEqualTo("recalls, a function of the company's own, has about as many mentions as legal (80 %)");
        assertThat(alert.situation().lead().because())
                .containsOnly(
                        Map.entry("code", "own"),
                        Map.entry("function", "recalls"),
                        Map.entry("other", "legal"),
                        Map.entry("share", "0.8"));
        assertThat(joined.history().get(1).changes())
                .containsEntry("function", "legal -> recalls")
                .containsEntry("department", "law -> press");
        assertThat(joined.notifications()).hasSize(1);
    }

    @Test
    void whoIsAtWorkOnAnAlertKeepsIt() {
        take(Spikes.opened("legal").observed(50).sharing("recalls", 50));
        act(CommandType.ACKNOWLEDGE, "a-s-legal");
        assertThat(leadAfter(Spikes.opened("recalls").observed(50))).isEqualTo("legal");
    }

    @Test
    void whatIsWorthNoAlertIsRefusedWithItsReason() {
        assertThat(take(Spikes.opened("legal").severity(0)).exit())
                .isEqualTo(new Exit(Exit.Kind.REFUSED, "severity-below-one"));
        assertThat(take(Spikes.opened("legal").closed(2)).exit())
                .isEqualTo(new Exit(Exit.Kind.REFUSED, "closed-before-opened"));
        assertThat(take(Spikes.opened("legal").brand("rival")).exit())
                .isEqualTo(new Exit(Exit.Kind.REFUSED, "not-an-own-brand"));
        assertThat(take(Spikes.opened("legal").brand("nobody")).exit())
                .isEqualTo(new Exit(Exit.Kind.REFUSED, "unknown-brand"));
    }

    @Test
    void aSpikeThatGrowsFromBelowSeverityOneOpensThen() {
        take(Spikes.opened("legal").severity(0));
        assertThat(take(Spikes.opened("legal").severity(1).updated(2)).exit().kind())
                .isEqualTo(Exit.Kind.OPENED);
    }

    @Test
    void aFixedThresholdTellsWhatItAsksForAndNotWhatIsUsual() {
        SpikePipeline withThreshold =
                new SpikePipeline(Company.with(new ThresholdConfig(30, Duration.ofHours(1))), clock);
        Outcome opened = desk.keep(
                withThreshold.take(Spikes.opened("*").kind(SpikeKind.THRESHOLD).make(), desk));
        assertThat(opened.history().get(0).note())
                .isEqualTo("the threshold spike of the brand: 40 mentions in 60 min, 10 % negative");
        assertThat(opened.alert().orElseThrow().situation().lead())
                .isEqualTo(new Lead(
                        "*",
                        "the brand as a whole reached the fixed threshold of 30 mentions in 60 min",
                        Map.of("code", "threshold", "function", "*", "threshold", "30", "minutes", "60")));

        Outcome joined = desk.keep(withThreshold.take(
                Spikes.opened("legal").kind(SpikeKind.THRESHOLD).make(), desk));
        assertThat(joined.alert().orElseThrow().situation().lead().because())
                .containsEntry("code", "explains")
                .containsEntry("threshold", "30");
    }

    private String leadAfter(Spikes spike) {
        return take(spike).alert().orElseThrow().situation().lead().function();
    }

    private Outcome take(Spikes spike) {
        return desk.keep(pipeline.take(spike.make(), desk));
    }

    @Test
    void ofThePastThatIsReplayedOnlyWhoWantsToHearIsTold() {
        clock.advance(Duration.ofDays(2));
        SpikePipeline withHook = new SpikePipeline(hooked(false), clock);
        Outcome past = withHook.take(Spikes.opened("legal").replayed().make(), desk);
        assertThat(past.exit()).isEqualTo(new Exit(Exit.Kind.OPENED, "history"));
        assertThat(past.alert()).isPresent();
        assertThat(past.notifications()).isEmpty();
        assertThat(withHook.take(Spikes.opened("legal").make(), desk).notifications())
                .as("heard live, however late")
                .hasSize(1);
        assertThat(new SpikePipeline(hooked(true), clock)
                        .take(Spikes.opened("legal").replayed().make(), desk)
                        .notifications())
                .hasSize(1);
    }

    @Test
    void whatIsReplayedOfTheLastDayIsNews() {
        SpikePipeline withHook = new SpikePipeline(hooked(false), clock);
        assertThat(withHook.take(Spikes.opened("legal").replayed().make(), desk).notifications())
                .hasSize(1);
    }

    private static VigieConfig hooked(boolean history) {
        return Company.with(
                List.of(new ReceiverConfig.Webhook(
                        "hook", URI.create("http://localhost/"), new Secret("s3cret"), history, Place.NONE)),
                List.of());
    }

    private Outcome act(CommandType type, String alertId) {
        Command command = new Command("c", alertId, Company.BRAND, type, "Ann", "done");
        return desk.keep(new CommandPipeline(clock).take(command, desk.alert(alertId)));
    }

    private static List<EventType> types(Outcome outcome) {
        return outcome.history().stream().map(HistoryEntry::type).toList();
    }
}
