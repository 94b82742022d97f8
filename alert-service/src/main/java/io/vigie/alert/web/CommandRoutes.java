package io.vigie.alert.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/alerts/{id}/acknowledge} and {@code /resolve}: answered when the command has been applied. */
final class CommandRoutes {

    private static final int WAIT_SECONDS = 5;

    private final AlertBoard board;
    private final CommandResults results;
    private final Commands commands;

    CommandRoutes(AlertBoard board, CommandResults results, Commands commands) {
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
        CompletableFuture<EventView> answered =
                commands.send(command).thenCompose(written -> applied).orTimeout(WAIT_SECONDS, TimeUnit.SECONDS);
        context.future(() -> answered.handle((event, error) -> {
            results.forget(command.commandId());
            answer(context, command, event, error);
            return null;
        }));
    }

    private Command command(Context context, CommandType type) {
        String id = context.pathParam("id");
        AlertView alert = board.alert(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no alert '" + id + "'"));
        JsonNode body = body(context);
        String actor = text(body, "actor");
        String note = text(body, "note");
        if (!VisibleText.isIn(actor)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "actor: who does this?");
        }
        if (type == CommandType.RESOLVE && !VisibleText.isIn(note)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "note: what was done, or why was nothing to be done?");
        }
        return new Command(UUID.randomUUID().toString(), id, alert.brand(), type, actor, note);
    }

    private static JsonNode body(Context context) {
        try {
            return Json.MAPPER.readTree(context.body());
        } catch (JsonProcessingException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "the body is no JSON");
        }
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("").strip();
    }

    private void answer(Context context, Command command, @Nullable EventView event, @Nullable Throwable error) {
        if (event != null && event.rejection()) {
            Problems.answer(context, HttpStatus.CONFLICT, event.note());
        } else if (event != null) {
            AlertView alert = board.alert(command.alertId()).orElseThrow();
            Json.answer(context, Map.of("alert", alert.document()));
        } else if (error instanceof TimeoutException) {
            context.status(HttpStatus.ACCEPTED);
            Json.answer(context, Map.of("command_id", command.commandId()));
        } else {
            Problems.answer(context, HttpStatus.SERVICE_UNAVAILABLE, "the command could not be written down");
        }
    }
}
