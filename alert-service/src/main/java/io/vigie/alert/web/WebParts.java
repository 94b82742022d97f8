package io.vigie.alert.web;

import io.vigie.alert.domain.Commands;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.CommandResults;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.SmallBodies;
import java.util.function.BooleanSupplier;

/**
 * What the web shows and passes on.
 *
 * @param config the company
 * @param alerts alerts
 * @param metrics figures
 * @param results who waits for which command
 * @param commands where commands go
 * @param corrections what people say of mentions
 * @param bodies reads what is sent
 * @param stream the event stream
 * @param management metrics and health
 * @param caughtUp whether the boards hold what there was at the start
 */
public record WebParts(
        VigieConfig config,
        AlertBoard alerts,
        MetricsBoard metrics,
        CommandResults results,
        Commands commands,
        CorrectionParts corrections,
        SmallBodies bodies,
        EventStream stream,
        ManagementRoutes management,
        BooleanSupplier caughtUp) {}
