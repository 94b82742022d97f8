package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.Commands;
import io.vigie.alert.domain.VisibleText;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CommandResults;
import io.vigie.alert.view.EventView;
import io.vigie.kit.http.SmallBodies;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/alerts/{id}/acknowledge} and {@code /resolve}: answered when the command has been applied. */
final class CommandRoutes {

    private static final Set<String> FIELDS = Set.of("actor", "note");
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_NOTE = 4_000;

    private final AlertBoard board;
    private final CommandResults results;
    private final Commands commands;
    private final SmallBodies bodies;

    CommandRoutes(AlertBoard board, CommandResults results, Commands commands, SmallBodies bodies) {
        this.bodies = bodies;
        this.board = board;
        this.results = results;
        this.commands = commands;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/alerts/{id}/acknowledge", context -> take(context, CommandType.ACKNOWLEDGE));
        routes.post("/api/v1/alerts/{id}/resolve", context -> take(context, CommandType.RESOLVE));
    }

    private void take(Context context, CommandType type) {
        Command command = command(context, type);
        CompletableFuture<EventView> applied = results.expect(command.commandId());
        CompletableFuture<@Nullable EventView> answered = Applied.within(commands.send(command), applied);
        context.future(() -> answered.handle((event, error) -> {
            results.forget(command.commandId());
            answer(context, command, event, error);
            return null;
        }));
    }

    private Command command(Context context, CommandType type) {
        String id = context.pathParam("id");
        AlertView alert = board.alert(id)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "unknown-alert", "there is no alert '" + id + "'"));
        JsonBody body = JsonBody.read(context, bodies, FIELDS);
        String actor = body.text("actor", LONGEST_ACTOR);
        String note = body.text("note", LONGEST_NOTE);
        if (!VisibleText.isIn(actor)) {
            throw JsonBody.wrong("actor-missing", "actor: who does this?");
        }
        if (type == CommandType.RESOLVE && !VisibleText.isIn(note)) {
            throw JsonBody.wrong("note-missing", "note: what was done, or why was nothing to be done?");
        }
        return new Command(UUID.randomUUID().toString(), id, alert.brand(), type, actor, note);
    }

    private void answer(Context context, Command command, @Nullable EventView event, @Nullable Throwable error) {
        if (event != null && event.rejection()) {
            Problems.answer(context, HttpStatus.CONFLICT, event.note(), event.note());
        } else if (event != null) {
            AlertView alert = board.alert(command.alertId()).orElseThrow();
            Json.answer(context, Map.of("alert", alert.document()));
        } else if (error == null) {
            context.status(HttpStatus.ACCEPTED);
            Json.answer(context, Map.of("command_id", command.commandId()));
        } else {
            Problems.answer(
                    context, HttpStatus.SERVICE_UNAVAILABLE, "unwritten", "the command could not be written down");
        }
    }
}
