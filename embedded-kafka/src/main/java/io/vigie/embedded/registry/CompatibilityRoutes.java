package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.CompatibilityCheckResponse;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /compatibility}: would a schema be accepted? */
final class CompatibilityRoutes {
    private final SchemasTopic topic;
    private final Subjects subjects;
    private final SchemaParser parser;
    private final Compatibility compatibility;

    CompatibilityRoutes(SchemasTopic topic, SchemaParser parser, Settings settings) {
        this.topic = topic;
        this.subjects = new Subjects(topic);
        this.parser = parser;
        this.compatibility = new Compatibility(parser, settings);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/compatibility/subjects/{subject}/versions", this::withAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::withOne);
    }

    private void withAll(Context context) {
        answer(context, active(context));
    }

    private void withOne(Context context) {
        if (VersionNumber.parse(Http.version(context)) == VersionNumber.LATEST
                && active(context).isEmpty()) {
            answer(context, List.of());
        } else {
            answer(context, List.of(subjects.version(Http.subject(context), Http.version(context), false)));
        }
    }

    /** A subject without any takes whatever comes first. */
    private List<SchemaVersion> active(Context context) {
        return topic.state()
                .versions(Http.subject(context))
                .filter(SchemaVersion::active)
                .toList();
    }

    private void answer(Context context, List<SchemaVersion> earlier) {
        String subject = Http.subject(context);
        Schema schema = new Schema(subject, Http.body(context, RegisterSchemaRequest.class));
        List<String> objections =
                compatibility.objections(subject, parser.parse(schema, Http.flag(context, "normalize")), earlier);
        CompatibilityCheckResponse response = new CompatibilityCheckResponse();
        response.setIsCompatible(objections.isEmpty());
        if (Http.flag(context, "verbose")) {
            response.setMessages(objections);
        }
        Http.answer(context, response);
    }
}
