package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.web.console.ConsoleFile;
import io.vigie.alert.web.console.ConsoleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /}, {@code /assets/...} and {@code /webjars/uplot/...}: the console page. */
final class ConsoleRoutes {

    private final ConsoleFiles files = new ConsoleFiles();

    void addTo(RoutesConfig routes) {
        routes.get("/", this::file);
        routes.get("/assets/*", this::file);
        routes.get("/webjars/*", this::file);
    }

    private void file(Context context) {
        ConsoleFile file = files.at(context.path())
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is nothing at this address"));
        try (InputStream in = file.resource().openStream()) {
            context.header("Cache-Control", "no-cache")
                    .contentType(file.contentType())
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
