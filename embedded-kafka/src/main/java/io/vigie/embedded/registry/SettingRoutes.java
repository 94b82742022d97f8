package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.entities.Mode;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ConfigUpdateRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ModeUpdateRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code /config} and {@code /mode}, global and by subject. */
final class SettingRoutes {
    private static final String DEFAULT_TO_GLOBAL = "defaultToGlobal";

    private final Settings settings;

    SettingRoutes(Settings settings) {
        this.settings = settings;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/config", context -> answer(context, settings.effectiveLevel(null)));
        routes.put("/config", context -> setLevel(context, null));
        routes.delete("/config", context -> answer(context, settings.removeLevel(null)));
        routes.get("/config/{subject}", context -> answer(context, level(context)));
        routes.put("/config/{subject}", context -> setLevel(context, Http.subject(context)));
        routes.delete("/config/{subject}", context -> answer(context, settings.removeLevel(Http.subject(context))));
        routes.get("/mode", context -> answer(context, settings.effectiveMode(null)));
        routes.put("/mode", context -> setMode(context, null));
        routes.get("/mode/{subject}", context -> answer(context, mode(context)));
        routes.put("/mode/{subject}", context -> setMode(context, Http.subject(context)));
        routes.delete("/mode/{subject}", context -> answer(context, settings.removeMode(Http.subject(context))));
    }

    private CompatibilityLevel level(Context context) {
        String subject = Http.subject(context);
        return Http.flag(context, DEFAULT_TO_GLOBAL) ? settings.effectiveLevel(subject) : settings.ownLevel(subject);
    }

    private String mode(Context context) {
        String subject = Http.subject(context);
        return Http.flag(context, DEFAULT_TO_GLOBAL) ? settings.effectiveMode(subject) : settings.ownMode(subject);
    }

    private void setLevel(Context context, @Nullable String subject) {
        ConfigUpdateRequest request = Http.body(context, ConfigUpdateRequest.class);
        settings.setLevel(subject, request.getCompatibilityLevel());
        Http.answer(context, request);
    }

    private void setMode(Context context, @Nullable String subject) {
        ModeUpdateRequest request = Http.body(context, ModeUpdateRequest.class);
        settings.setMode(subject, request.getMode());
        Http.answer(context, request);
    }

    private static void answer(Context context, CompatibilityLevel level) {
        Http.answer(context, new Config(level.name));
    }

    private static void answer(Context context, String mode) {
        Http.answer(context, new Mode(mode));
    }
}
