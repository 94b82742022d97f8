package io.vigie.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigie.schemas.Mention;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which answers of a registry are the fault of a record, and which are not. */
class ConfluentSchemaIdsTest {

    private final HttpServer registry;
    private final ConfluentSchemaIds ids;
    private int status = 200;
    private String answer = "";

    ConfluentSchemaIdsTest() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ids = ConfluentSchemaIds.at("http://127.0.0.1:" + registry.getAddress().getPort(), Map.of());
    }

    @BeforeEach
    void start() {
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void givesTheSchemaOfAnId() {
        given(200, "{\"schema\":\"\\\"string\\\"\"}");

        assertThat(ids.schemaOf(7)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void aSchemaThatAvroCannotParseIsTheFaultOfTheRecord() {
        given(200, "{\"schema\":\"{\\\"type\\\":\\\"nonsense\\\"}\"}");

        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(UnreadableSchemaException.class);
    }

    @Test
    void aSchemaOfAnotherKindIsTheFaultOfTheRecord() {
        given(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}");
        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(UnreadableSchemaException.class);

        given(200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");
        assertThatThrownBy(() -> ids.schemaOf(8)).isInstanceOf(UnreadableSchemaException.class);
    }

    @Test
    void anIdThatTheRegistryDoesNotKnowIsTheFaultOfTheRecord() {
        given(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}");

        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void whatAProxyAnswersIsNotTheFaultOfTheRecord() {
        given(404, "<html>no such page</html>");
        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(RegistryUnavailableException.class);

        given(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(RegistryUnavailableException.class);

        given(200, "<html>sign in</html>");
        assertThatThrownBy(() -> ids.schemaOf(7)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void onlyTheRegistryRefusesASchema() {
        given(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        assertThatThrownBy(this::register).isInstanceOf(SchemaRefusedException.class);

        given(422, "{\"error_code\":42201,\"message\":\"invalid\"}");
        assertThatThrownBy(this::register).isInstanceOf(SchemaRefusedException.class);

        given(404, "<html>no such page</html>");
        assertThatThrownBy(this::register).isInstanceOf(RegistryUnavailableException.class);

        given(401, "{\"error_code\":401,\"message\":\"Unauthorized\"}");
        assertThatThrownBy(this::register).isInstanceOf(RegistryUnavailableException.class);
    }

    private int register() {
        return ids.idOf("mention", Mention.getClassSchema());
    }

    private void given(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = answer.getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
