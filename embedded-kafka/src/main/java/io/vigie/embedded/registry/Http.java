package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;
import io.confluent.kafka.schemaregistry.utils.JacksonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bodies, parameters and errors as the protocol has them; the entities bring their JSON mapping along. */
final class Http {
    static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private static final Logger LOG = LoggerFactory.getLogger(Http.class);

    private Http() {}

    static void answer(Context context, Object entity) {
        context.contentType(CONTENT_TYPE).result(json(entity));
    }

    /** @throws RegistryException when the body is not the JSON of this type */
    static <T> T body(Context context, Class<T> type) {
        try {
            T entity = JacksonMapper.INSTANCE.readValue(context.bodyAsBytes(), type);
            if (entity == null) {
                throw RegistryException.malformedRequest("the body is null");
            }
            return entity;
        } catch (IOException e) {
            throw RegistryException.malformedRequest("the body is no " + type.getSimpleName());
        }
    }

    static boolean flag(Context context, String name) {
        return Boolean.parseBoolean(context.queryParam(name));
    }

    static String subject(Context context) {
        return context.pathParam("subject");
    }

    static String version(Context context) {
        return context.pathParam("version");
    }

    static void mapErrors(RoutesConfig routes) {
        routes.exception(RegistryException.class, (e, context) -> fail(context, e.httpStatus(), e.toEntity()));
        routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        fail(context, e.getStatus(), new ErrorMessage(e.getStatus(), String.valueOf(e.getMessage()))));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            fail(context, 500, new ErrorMessage(50001, "Error in the backend data store"));
        });
    }

    private static void fail(Context context, int status, ErrorMessage error) {
        context.status(status);
        answer(context, error);
    }

    private static String json(Object entity) {
        try {
            return JacksonMapper.INSTANCE.writeValueAsString(entity);
        } catch (IOException e) {
            throw new IllegalStateException("entities of strings and numbers are always JSON", e);
        }
    }
}
