package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** {@code /schemas}: by global id. */
final class SchemaRoutes {
    private final Subjects subjects;

    SchemaRoutes(SchemasTopic topic) {
        this.subjects = new Subjects(topic);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/schemas/types", context -> Http.answer(context, SchemaParser.TYPES));
        routes.get("/schemas/ids/{id}", this::schema);
        routes.get("/schemas/ids/{id}/schema", this::text);
        routes.get("/schemas/ids/{id}/subjects", this::subjects);
        routes.get("/schemas/ids/{id}/versions", this::versions);
    }

    private void schema(Context context) {
        SchemaString schema = new SchemaString(withId(context).get(0).toEntity());
        if (Http.flag(context, "fetchMaxId")) {
            schema.setMaxId(subjects.lastId());
        }
        Http.answer(context, schema);
    }

    private void text(Context context) {
        context.contentType(Http.CONTENT_TYPE)
                .result(withId(context).get(0).content().schema());
    }

    private void subjects(Context context) {
        Http.answer(
                context, visible(context).map(SchemaVersion::subject).distinct().toList());
    }

    private void versions(Context context) {
        Http.answer(
                context,
                visible(context)
                        .map(version -> new SubjectVersion(version.subject(), version.version()))
                        .toList());
    }

    private Stream<SchemaVersion> visible(Context context) {
        boolean deletedToo = Http.flag(context, "deleted");
        return withId(context).stream().filter(version -> deletedToo || version.active());
    }

    private List<SchemaVersion> withId(Context context) {
        String id = context.pathParam("id");
        try {
            return subjects.withId(Integer.parseInt(id));
        } catch (NumberFormatException e) {
            throw RegistryException.schemaNotFound("id " + id);
        }
    }
}
