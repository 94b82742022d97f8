package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.local.demo.ScenarioGenerator;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertEventType;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four things that happen in the demo, and next to nothing else, reach their owners. */
@ExtendWith(Demo.Extension.class)
class AlertsOfTheDemoTest {

    private static final Duration NOTICED_WITHIN = Duration.ofHours(3);
    private static final int WEEKS = 4;

    private static final Map<String, Happening> HAPPENINGS = Map.of(
            "defect", new Happening("2026-03-13T07:40:00Z", "quality", AlertNature.CRISIS),
            "complaint", new Happening("2026-03-18T09:15:00Z", "legal", AlertNature.CRISIS),
            "grievance", new Happening("2026-03-23T05:50:00Z", "human-resources", AlertNature.CRISIS),
            "joke", new Happening("2026-03-26T17:30:00Z", "communication", AlertNature.VOLUME));

    private final RunningPlatform running;
    private final List<Alert> alerts;

    AlertsOfTheDemoTest(Demo demo) {
        running = demo.running;
        alerts = running.latest(Topics.ALERTS);
    }

    @Test
    void eachEventIsOneAlertOfItsOwner() {
        assertThat(HAPPENINGS.keySet())
                .isEqualTo(ScenarioGenerator.ownersByEvent().keySet());
        HAPPENINGS.forEach((event, happening) -> assertThat(about(happening))
                .as(event)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getDepartment()).isEqualTo(happening.department());
                    assertThat(alert.getNature()).isEqualTo(happening.nature());
                    assertThat(alert.getBrand()).isEqualTo("oreval");
                    assertThat(alert.getRouteReason()).isNotBlank();
                }));
    }

    @Test
    void theAlertIsAboutTheFunctionThatTheScenarioMeans() {
        ScenarioGenerator.ownersByEvent().forEach((event, function) -> {
            Happening happening = happening(event);
            assertThat(about(happening)).as(event).singleElement().satisfies(alert -> {
                String expected = happening.nature() == AlertNature.VOLUME ? "*" : function;
                assertThat(alert.getFunction()).isIn(expected, function);
            });
        });
    }

    @Test
    void whatASpikeOfAFunctionToldIsNotToldAgainAsTheOpinionOfItsBrand() {
        assertThat(alerts)
                .noneMatch(alert -> alert.getNature() == AlertNature.SHIFT
                        && alert.getFunction().equals("*"));
    }

    @Test
    void thereIsAtMostOneMoreAlertPerWeek() {
        Set<String> wanted = HAPPENINGS.values().stream()
                .flatMap(happening -> about(happening).stream())
                .map(Alert::getAlertId)
                .collect(Collectors.toSet());
        Map<Long, Long> byWeek = new TreeMap<>();
        alerts.stream()
                .filter(alert -> !wanted.contains(alert.getAlertId()))
                .forEach(alert -> byWeek.merge(
                        Duration.between(Instant.parse("2026-03-01T23:00:00Z"), alert.getOpenedAt())
                                        .toDays()
                                / 7,
                        1L,
                        Long::sum));
        assertThat(wanted).hasSize(WEEKS);
        assertThat(byWeek.values()).allSatisfy(count -> assertThat(count).isEqualTo(1));
    }

    @Test
    void eachAlertNamesSomebodyAndShowsItsEvidence() {
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.getAccountable().getName()).isNotBlank();
            assertThat(alert.getAccountable().getEmail()).endsWith("@oreval.example");
            assertThat(alert.getDepartmentName()).containsOnlyKeys("fr", "en");
            assertThat(alert.getObserved()).isGreaterThan((long) alert.getExpected());
            assertThat(alert.getSeverity()).isBetween(1, 5);
            assertThat(alert.getEvidence().getTerms()).isNotEmpty();
            assertThat(alert.getEvidence().getSources()).isNotEmpty();
            assertThat(alert.getEvidence().getSamples()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(alert.getSpikes()).isNotEmpty();
        });
    }

    @Test
    void theSpikesOfAnAlertAreOnTheirTopic() {
        Set<String> opened = running.records(Topics.SPIKES).stream()
                .map(record -> record.value())
                .filter(spike -> spike.getState() == SpikeState.OPENED)
                .map(Spike::getSpikeId)
                .collect(Collectors.toSet());
        assertThat(alerts)
                .flatExtracting(Alert::getSpikes)
                .allSatisfy(spike -> assertThat(opened).contains(spike.getSpikeId()));
    }

    @Test
    void eachAlertWasSentToEachOfItsReceivers() {
        List<Notification> notifications = running.latest(Topics.NOTIFICATIONS);
        assertThat(notifications).allSatisfy(one -> assertThat(one.getStatus()).isEqualTo(NotificationStatus.SENT));
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(notifications.stream()
                                .filter(one -> one.getAlertId().equals(alert.getAlertId()))
                                .filter(one -> one.getCause() == AlertEventType.OPENED)
                                .map(Notification::getReceiver))
                        .containsExactlyInAnyOrderElementsOf(alert.getReceivers()));
    }

    private List<Alert> about(Happening happening) {
        return alerts.stream()
                .filter(alert -> happening.covers(alert.getOpenedAt()))
                .toList();
    }

    private static Happening happening(String event) {
        Happening happening = HAPPENINGS.get(event);
        assertThat(happening).as(event).isNotNull();
        return Objects.requireNonNull(happening);
    }

    private record Happening(Instant at, String department, AlertNature nature) {
        Happening(String at, String department, AlertNature nature) {
            this(Instant.parse(at), department, nature);
        }

        boolean covers(Instant instant) {
            return !instant.isBefore(at) && instant.isBefore(at.plus(NOTICED_WITHIN));
        }
    }
}
