package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.domain.Correction;
import io.vigie.alert.view.CorrectionView;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.http.RequestRefusedException;
import io.vigie.kit.http.SmallBodies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/mentions/{id}/corrections}, answered when it has been applied; {@code GET} of the same, and
 * {@code GET /api/v1/corrections}.
 */
final class CorrectionRoutes {

    private static final int LATEST = 100;
    /** Ids come from sources and may hold slashes. */
    private static final String OF_A_MENTION = "/api/v1/mentions/<id>/corrections";

    private final CorrectionParts parts;
    private final CorrectionRequest request;
    private final SmallBodies bodies;

    CorrectionRoutes(VigieConfig config, CorrectionParts parts, SmallBodies bodies) {
        this.bodies = bodies;
        this.parts = parts;
        this.request = new CorrectionRequest(
                config.functions().stream().map(FunctionConfig::id).collect(Collectors.toSet()));
    }

    void addTo(RoutesConfig routes) {
        routes.post(OF_A_MENTION, this::take);
        routes.get(OF_A_MENTION, context -> answer(context, parts.board().of(context.pathParam("id"))));
        routes.get("/api/v1/corrections", context -> answer(context, chosen(context.queryParams("mention"))));
    }

    private List<CorrectionView> chosen(List<String> mentions) {
        return mentions.isEmpty()
                ? parts.board().latest(LATEST)
                : mentions.stream()
                        .distinct()
                        .limit(LATEST)
                        .flatMap(mention -> parts.board().of(mention).stream())
                        .toList();
    }

    private static void answer(Context context, List<CorrectionView> corrections) {
        Json.answer(
                context,
                Map.of(
                        "corrections",
                        corrections.stream().map(CorrectionView::document).toList()));
    }

    private void take(Context context) {
        Correction correction = read(context);
        CompletableFuture<CorrectionView> decided = parts.board().expect(correction.commandId());
        CompletableFuture<@Nullable CorrectionView> answered =
                Applied.within(parts.corrections().send(correction), decided);
        context.future(() -> answered.handle((view, error) -> {
            parts.board().forget(correction.commandId());
            answer(context, correction, view, error);
            return null;
        }));
    }

    private Correction read(Context context) {
        try {
            return request.read(context.pathParam("id"), JsonBody.read(context, bodies, CorrectionRequest.FIELDS));
        } catch (ProblemException | RequestRefusedException e) {
            count("refused");
            throw e;
        }
    }

    private void answer(
            Context context, Correction correction, @Nullable CorrectionView view, @Nullable Throwable error) {
        if (view != null) {
            answer(context, view);
        } else if (error == null) {
            count("accepted");
            context.status(HttpStatus.ACCEPTED);
            Json.answer(context, Map.of("command_id", correction.commandId()));
        } else {
            count("unwritten");
            Problems.answer(
                    context, HttpStatus.SERVICE_UNAVAILABLE, "unwritten", "the correction could not be written down");
        }
    }

    private void answer(Context context, CorrectionView view) {
        count(view.outcome().replace('_', '-'));
        switch (view.outcome()) {
            case "unknown_mention" ->
                Problems.answer(
                        context,
                        HttpStatus.NOT_FOUND,
                        "unknown-mention",
                        "there is no mention '" + view.mentionId() + "', or it was heard too long ago to be corrected");
            case "forgotten" ->
                Problems.answer(
                        context,
                        HttpStatus.CONFLICT,
                        "forgotten",
                        "the mention is too old: its figures can no longer change");
            default -> Json.answer(context, Map.of("correction", view.document()));
        }
    }

    private void count(String answer) {
        parts.registry().counter("vigie.alert.corrections", "answer", answer).increment();
    }
}
