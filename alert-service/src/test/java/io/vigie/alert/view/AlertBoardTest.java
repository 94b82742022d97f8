package io.vigie.alert.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertBoardTest {

    private final AlertBoard board = new AlertBoard();

    @Test
    void theAlertThatWasResolvedFirstIsForgottenFirst() {
        put("open", "open");
        put("late", "open");
        put("early", "resolved");
        put("late", "resolved");
        board.put(event("early"));
        fill(AlertBoard.MOST_ALERTS - 2, "acknowledged");

        assertThat(board.alert("early")).isEmpty();
        assertThat(board.events("early")).isEmpty();
        assertThat(board.alert("late")).isPresent();
        put("one-more", "open");
        assertThat(board.alert("late")).isEmpty();
        assertThat(board.alert("open")).isPresent();
        assertThat(board.alerts(Optional.empty(), Set.of())).hasSize(AlertBoard.MOST_ALERTS);
    }

    @Test
    void oneThatIsOpenAgainIsNot() {
        put("again", "resolved");
        put("again", "open");
        put("other", "resolved");
        fill(AlertBoard.MOST_ALERTS - 1, "open");

        assertThat(board.alert("again")).isPresent();
        assertThat(board.alert("other")).isEmpty();
    }

    @Test
    void whereAllAreOpenTheOldestGoes() {
        put("oldest", "open");
        fill(AlertBoard.MOST_ALERTS, "open");

        assertThat(board.alert("oldest")).isEmpty();
        assertThat(board.alerts(Optional.empty(), Set.of())).hasSize(AlertBoard.MOST_ALERTS);
    }

    @Test
    void historyMayComeBeforeItsAlert() {
        board.put(event("a"));
        board.putNotification("a", "n", Map.of("status", "sent"));
        assertThat(board.alert("a")).isEmpty();
        assertThat(board.alerts(Optional.empty(), Set.of())).isEmpty();

        put("a", "open");
        assertThat(board.events("a")).hasSize(1);
        assertThat(board.notifications("a")).hasSize(1);
    }

    private void fill(int number, String status) {
        IntStream.range(0, number).forEach(each -> put("f-" + each, status));
    }

    private void put(String id, String status) {
        board.put(new AlertView(
                id,
                1,
                "acme",
                "legal",
                List.of("legal"),
                status,
                "crisis",
                3,
                "law",
                Instant.EPOCH,
                0,
                false,
                Map.of()));
    }

    private static EventView event(String alertId) {
        return new EventView("e", alertId, 1, "opened", null, "", Map.of());
    }
}
