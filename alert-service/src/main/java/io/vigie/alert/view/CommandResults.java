package io.vigie.alert.view;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits for which command. A command is done when both its entry in the history and the alert's state after it have
 * been seen, so that whoever reads next sees it applied.
 */
public final class CommandResults {

    private final AlertBoard board;
    private final Map<String, CompletableFuture<EventView>> waiting = new ConcurrentHashMap<>();
    private final Map<String, EventView> seen = new ConcurrentHashMap<>();

    public CommandResults(AlertBoard board) {
        this.board = board;
    }

    /** The entry that a command will cause; to be asked for before the command is sent. */
    public CompletableFuture<EventView> expect(String commandId) {
        CompletableFuture<EventView> result = new CompletableFuture<>();
        waiting.put(commandId, result);
        return result;
    }

    /** Nobody waits for it any more. */
    public void forget(String commandId) {
        waiting.remove(commandId);
        seen.remove(commandId);
    }

    /** An entry has been put on the board. */
    public void eventSeen(EventView event) {
        String commandId = event.commandId();
        if (commandId != null && waiting.containsKey(commandId)) {
            seen.put(commandId, event);
            completeWhatIsDone();
        }
    }

    /** An alert has been put on the board. */
    public void alertSeen() {
        completeWhatIsDone();
    }

    private void completeWhatIsDone() {
        for (EventView event : seen.values()) {
            boolean done = event.rejection()
                    || board.alert(event.alertId())
                            .filter(alert -> alert.version() >= event.version())
                            .isPresent();
            CompletableFuture<EventView> result = waiting.get(String.valueOf(event.commandId()));
            if (done && result != null) {
                result.complete(event);
            }
        }
    }
}
