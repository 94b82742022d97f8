package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** {@code /subjects}: register, look up, list and delete. */
final class SubjectRoutes {
    private final Subjects subjects;
    private final SchemaParser parser;
    private final Registration registration;
    private final Deletion deletion;

    SubjectRoutes(SchemasTopic topic, SchemaParser parser, Settings settings) {
        this.subjects = new Subjects(topic);
        this.parser = parser;
        this.registration = new Registration(topic, parser, settings);
        this.deletion = new Deletion(topic, settings);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/subjects", this::names);
        routes.post("/subjects/{subject}", this::lookUp);
        routes.delete("/subjects/{subject}", this::deleteSubject);
        routes.get("/subjects/{subject}/versions", this::versions);
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get(
                "/subjects/{subject}/versions/{version}",
                ctx -> Http.answer(ctx, version(ctx).toEntity()));
        routes.get("/subjects/{subject}/versions/{version}/schema", this::text);
        routes.get("/subjects/{subject}/versions/{version}/referencedby", this::referencedBy);
        routes.delete("/subjects/{subject}/versions/{version}", this::deleteVersion);
    }

    private void names(Context context) {
        String prefix = Objects.requireNonNullElse(context.queryParam("subjectPrefix"), "");
        Http.answer(context, subjects.names(prefix, Http.flag(context, "deleted")));
    }

    private void versions(Context context) {
        Http.answer(
                context,
                subjects.versions(Http.subject(context), Http.flag(context, "deleted")).stream()
                        .map(SchemaVersion::version)
                        .toList());
    }

    private void register(Context context) {
        RegisterSchemaRequest request = Http.body(context, RegisterSchemaRequest.class);
        int id = registration.register(Http.subject(context), request, Http.flag(context, "normalize"));
        Http.answer(context, new RegisterSchemaResponse(id));
    }

    private void lookUp(Context context) {
        Schema request = new Schema(Http.subject(context), Http.body(context, RegisterSchemaRequest.class));
        boolean deletedToo = Http.flag(context, "deleted");
        subjects.versions(Http.subject(context), deletedToo);
        ParsedSchema schema = parser.parse(request, Http.flag(context, "normalize"));
        Http.answer(
                context,
                subjects.lookUp(Http.subject(context), schema, deletedToo).toEntity());
    }

    private SchemaVersion version(Context context) {
        return subjects.version(Http.subject(context), Http.version(context), Http.flag(context, "deleted"));
    }

    private void text(Context context) {
        context.contentType(Http.CONTENT_TYPE).result(version(context).content().schema());
    }

    private void referencedBy(Context context) {
        Http.answer(
                context,
                subjects.referringTo(version(context))
                        .map(SchemaVersion::id)
                        .distinct()
                        .toList());
    }

    private void deleteSubject(Context context) {
        Http.answer(context, deletion.subject(Http.subject(context), Http.flag(context, "permanent")));
    }

    private void deleteVersion(Context context) {
        Http.answer(
                context,
                deletion.version(Http.subject(context), Http.version(context), Http.flag(context, "permanent")));
    }
}
