package io.vigie.embedded.registry;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running development registry. Ids survive a restart as long as the topic does; one that was deleted permanently may
 * be given again after a restart. One registry per topic: a second one would give the same ids.
 */
public final class DevelopmentSchemaRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentSchemaRegistry.class);

    private final SchemasTopic topic;
    private final Javalin server;
    private final String url;

    private DevelopmentSchemaRegistry(SchemasTopic topic, Javalin server, String url) {
        this.topic = topic;
        this.server = server;
        this.url = url;
    }

    /**
     * Reads the topic, making it where it is missing, and returns when requests are answered.
     *
     * @throws StorageException when Kafka cannot be reached or the topic cannot be read
     */
    public static DevelopmentSchemaRegistry start(DevelopmentSchemaRegistryConfig config) {
        SchemasTopic topic = SchemasTopic.open(config.bootstrapServers());
        try {
            Javalin server = Javalin.create(http -> configure(http, topic)).start(config.host(), config.port());
            String url = "http://" + config.host() + ":" + server.port();
            LOG.info("Development schema registry listens on {}", url);
            return new DevelopmentSchemaRegistry(topic, server, url);
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
    }

    private static void configure(JavalinConfig http, SchemasTopic topic) {
        http.startup.showJavalinBanner = false;
        http.startup.startupWatcherEnabled = false;
        http.http.maxRequestSize = 5_000_000L;
        addRoutes(http.routes, topic);
    }

    private static void addRoutes(RoutesConfig routes, SchemasTopic topic) {
        Settings settings = new Settings(topic);
        SchemaParser parser = new SchemaParser(topic);
        routes.before(LoopbackGuard::check);
        routes.get("/", context -> Http.answer(context, Map.of()));
        new SubjectRoutes(topic, parser, settings).addTo(routes);
        new SchemaRoutes(topic).addTo(routes);
        new CompatibilityRoutes(topic, parser, settings).addTo(routes);
        new SettingRoutes(settings).addTo(routes);
        Http.mapErrors(routes);
    }

    /** For {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    /** Stops answering; the topic stays. */
    @Override
    public void close() {
        server.stop();
        topic.close();
    }
}
