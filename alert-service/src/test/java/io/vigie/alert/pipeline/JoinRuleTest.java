package io.vigie.alert.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertNature;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.SpikeKind;
import io.vigie.testkit.ManualClock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published rule of joining as a table: spikes that came before, the new one, the alert where it ends. */
class JoinRuleTest {

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final SpikePipeline pipeline = new SpikePipeline(Company.plain(), clock);
    private final FakeDesk desk = new FakeDesk();

    static Stream<Arguments> cases() {
        return Stream.of(
                one(
                        "half of its mentions concern the lead",
                        Spikes.opened("hr").observed(40).sharing("legal", 20),
                        "a-lead"),
                one(
                        "less than half of them do",
                        Spikes.opened("hr").observed(40).sharing("legal", 19),
                        "a-s-hr"),
                one("it shares with another function only", Spikes.opened("hr").sharing("quality", 40), "a-s-hr"),
                one("the same function, another kind", Spikes.opened("legal").kind(SpikeKind.NEGATIVE_SHARE), "a-lead"),
                one("the brand as a whole", Spikes.opened("*"), "a-lead"),
                one("before the event", Spikes.opened("legal").at("07:00"), "a-s-legal"),
                one("another brand", Spikes.opened("legal").brand("rival"), "refused"));
    }

    private static Arguments one(String what, Spikes spike, String alert) {
        return Arguments.of(what, spike, alert);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void joinsTheAlertOfLegalThatIsOpenSinceTen(String what, Spikes spike, String alert) {
        take(Spikes.opened("legal").id("lead").at("10:00"));
        assertThat(takeWhere(spike)).as(what).isEqualTo(alert);
    }

    @Test
    void joinsWhenHalfOfTheLeadsMentionsConcernIt() {
        take(Spikes.opened("legal").id("lead").observed(40).sharing("hr", 20));
        assertThat(takeWhere(Spikes.opened("hr").observed(400))).isEqualTo("a-lead");
    }

    @Test
    void opensItsOwnTwoHoursAfterTheEndOfTheOther() {
        take(Spikes.opened("legal").id("lead").at("10:00"));
        take(Spikes.opened("legal").id("lead").at("11:00").closed(2));
        assertThat(takeWhere(Spikes.opened("legal").id("late").at("13:00"))).isEqualTo("a-late");
    }

    @Test
    void joinsWithinTwoHoursAfterItsEnd() {
        take(Spikes.opened("legal").id("lead").at("10:00"));
        take(Spikes.opened("legal").id("lead").at("11:00").closed(2));
        assertThat(takeWhere(Spikes.opened("legal").id("soon").at("12:59"))).isEqualTo("a-lead");
    }

    @Test
    void aDropJoinsNoSpikeAndNoSpikeADrop() {
        take(Spikes.opened("legal").id("lead").at("10:00"));
        assertThat(takeWhere(Spikes.opened("legal").id("drop").kind(SpikeKind.DROP)))
                .isEqualTo("a-drop");
        assertThat(takeWhere(Spikes.opened("*").id("brand"))).isEqualTo("a-lead");
    }

    @Test
    void whatFallsTogetherIsOneEventAndTheBrandsWhenTheBrandFalls() {
        take(Spikes.opened("legal").id("first").kind(SpikeKind.DROP));
        assertThat(takeWhere(Spikes.opened("hr").id("second").kind(SpikeKind.DROP)))
                .isEqualTo("a-first");
        Outcome outcome = take(Spikes.opened("*").id("third").kind(SpikeKind.DROP));
        Alert alert = outcome.alert().orElseThrow();
        assertThat(alert.situation().nature()).isEqualTo(AlertNature.DROP);
        assertThat(alert.situation().lead().function()).isEqualTo("*");
        assertThat(alert.situation().functions()).containsExactly("*", "legal", "hr");
    }

    @Test
    void whatTurnsTheSameWayIsOneEventOfWhoTurnedFirst() {
        take(Spikes.opened("legal").id("spike"));
        assertThat(takeWhere(shift("legal", "first", 0.4))).isEqualTo("a-first");
        assertThat(takeWhere(shift("hr", "better", 0.05))).isEqualTo("a-better");
        Outcome outcome = take(shift("*", "brand", 0.3));
        Alert alert = outcome.alert().orElseThrow();
        assertThat(alert.alertId()).isEqualTo("a-first");
        assertThat(alert.situation().nature()).isEqualTo(AlertNature.SHIFT);
        assertThat(alert.situation().lead().function()).isEqualTo("legal");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SOURCE_SILENCE,  0, 15:59, a-first
            SOURCE_SILENCE,  0, 16:00, a-later
            DROP,            0, 16:00, a-later
            DROP,            4, 10:00, a-later
            SENTIMENT_SHIFT, 1, 09:59, a-first
            SENTIMENT_SHIFT, 1, 10:00, a-later
            VOLUME,          4, 10:00, a-first
            """)
    void whatGoesOnForDaysIsJoinedOnlyByWhatBeganWithIt(SpikeKind kind, int day, String time, String alert) {
        take(Spikes.opened("*").id("first").kind(kind).at("10:00"));
        take(Spikes.opened("*").id("first").kind(kind).updated(2).severity(4).at(day, time));
        assertThat(takeWhere(Spikes.opened("*").id("later").kind(kind).at(day, time)))
                .isEqualTo(alert);
    }

    private static Spikes shift(String function, String id, double negativeShare) {
        return Spikes.opened(function).id(id).kind(SpikeKind.SENTIMENT_SHIFT).negativeShare(negativeShare);
    }

    @Test
    void theBrandJoinsTheStrongest() {
        take(Spikes.opened("legal").id("weak").severity(2));
        take(Spikes.opened("quality").id("strong").severity(4));
        assertThat(takeWhere(Spikes.opened("*"))).isEqualTo("a-strong");
    }

    @Test
    void aSmallFunctionJoinsTheBrandsAlertWithoutLeadingIt() {
        take(Spikes.opened("*").id("all").observed(100).sharing("hr", 29));
        Outcome outcome = take(Spikes.opened("hr").observed(60));
        assertThat(outcome.alert().orElseThrow().alertId()).isEqualTo("a-all");
        assertThat(outcome.alert().orElseThrow().situation().lead().function()).isEqualTo("*");
        assertThat(outcome.alert().orElseThrow().situation().functions()).isEqualTo(List.of("*", "hr"));
        assertThat(outcome.notifications()).isEmpty();
    }

    @Test
    void withoutTheBrandsOwnCountTheTwoWindowsAreCompared() {
        take(Spikes.opened("*").id("all").observed(100));
        assertThat(take(Spikes.opened("hr").observed(30))
                        .alert()
                        .orElseThrow()
                        .situation()
                        .lead()
                        .function())
                .isEqualTo("hr");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            legal,   recalls, 39, 60, 39, legal
            legal,   recalls, 40, 60, 30, recalls
            legal,   recalls, 90, 60, 30, recalls
            legal,   recalls, 40, 5,  39, legal
            legal,   recalls, 20, 5,  40, recalls
            legal,   hr,      90, 60, 50, legal
            recalls, legal,   90, 60, 50, recalls
            recalls, plants,  90, 60, 50, recalls
            """)
    void ofNearEqualsTheCompanysOwnFunctionLeads(
            String first, String second, int observed, int minutes, int shared, String lead) {
        take(Spikes.opened(first).observed(50).sharing(second, shared));
        Outcome joined =
                take(Spikes.opened(second).observed(observed).within(minutes).sharing(first, observed));
        assertThat(joined.alert().orElseThrow().situation().lead().function()).isEqualTo(lead);
    }

    @Test
    void nothingJoinsWhatPeopleHaveResolved() {
        take(Spikes.opened("legal").id("lead"));
        CommandPipeline commands = new CommandPipeline(clock);
        Command resolve = new Command("c", "a-lead", Company.BRAND, CommandType.RESOLVE, "Ann", "done");
        desk.keep(commands.take(resolve, desk.alert("a-lead")));
        assertThat(takeWhere(Spikes.opened("legal").id("again"))).isEqualTo("a-again");
    }

    private Outcome take(Spikes spike) {
        return desk.keep(pipeline.take(spike.make(), desk));
    }

    private String takeWhere(Spikes spike) {
        return take(spike).alert().map(alert -> alert.alertId()).orElse("refused");
    }
}
