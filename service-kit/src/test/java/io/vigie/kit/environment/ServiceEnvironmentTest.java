package io.vigie.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.kafka.KafkaConfig;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    @Test
    void securitySettingsReachTheClients() {
        KafkaConfig kafka = new ServiceEnvironment(Map.of(
                        "VIGIE_BOOTSTRAP_SERVERS", "kafka:9092",
                        "VIGIE_REGISTRY_URL", "https://registry",
                        "VIGIE_KAFKA_SASL_MECHANISM", "PLAIN",
                        "VIGIE_REGISTRY_BASIC_AUTH_USER_INFO", "u:p"))
                .kafka();

        assertThat(kafka.client()).containsEntry("sasl.mechanism", "PLAIN");
        assertThat(kafka.registrySettings()).isEqualTo(Map.of("basic.auth.user.info", "u:p"));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> new ServiceEnvironment(Map.of()).kafka())
                .hasMessageContaining("VIGIE_BOOTSTRAP_SERVERS");
        assertThatThrownBy(() -> new ServiceEnvironment(Map.of("VIGIE_HTTP_PORT", "x")).number("VIGIE_HTTP_PORT", 1))
                .hasMessageContaining("VIGIE_HTTP_PORT: must be a whole number, is x");
    }

    @Test
    void namesOfTheServerAreSeparatedByCommas() {
        assertThat(new ServiceEnvironment(Map.of("VIGIE_HTTP_NAMES", "Localhost, vigie.example,")).names())
                .containsExactlyInAnyOrder("localhost", "vigie.example");
        assertThat(new ServiceEnvironment(Map.of("VIGIE_HTTP_NAMES", "[::1],vigie.example")).names())
                .containsExactlyInAnyOrder("[::1]", "vigie.example");
        assertThat(new ServiceEnvironment(Map.of()).names()).isEmpty();
        for (String never : new String[] {"vigie.example:8443", "a,b:", "[::1]:80", "::1"}) {
            assertThatThrownBy(() -> new ServiceEnvironment(Map.of("VIGIE_HTTP_NAMES", never)).names())
                    .hasMessageStartingWith("VIGIE_HTTP_NAMES: names have no port");
        }
    }

    @Test
    void anAddressOfTheWebHasAHost() {
        for (String address :
                new String[] {"https://vigie.example/", "HTTP://10.1.2.3:8400/console", "http://[::1]:8400"}) {
            assertThat(new ServiceEnvironment(Map.of("VIGIE_CONSOLE_URL", " " + address + "\n"))
                            .webAddress("VIGIE_CONSOLE_URL"))
                    .contains(URI.create(address));
        }
        assertThat(new ServiceEnvironment(Map.of("VIGIE_CONSOLE_URL", " ")).webAddress("VIGIE_CONSOLE_URL"))
                .isEmpty();
        for (String wrong : new String[] {
            "vigie.example", "vigie.example:8400/", "ftp://vigie.example/", "http:///", "https://a b/", "https://a/#x"
        }) {
            assertThatThrownBy(() ->
                            new ServiceEnvironment(Map.of("VIGIE_CONSOLE_URL", wrong)).webAddress("VIGIE_CONSOLE_URL"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "VIGIE_CONSOLE_URL: must be an address such as https://vigie.example.org/, is " + wrong);
        }
    }
}
