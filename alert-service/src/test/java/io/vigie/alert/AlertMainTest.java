package io.vigie.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.environment.ServiceEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMainTest {

    @TempDir
    private Path directory;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void aCompany() throws IOException {
        Files.writeString(directory.resolve("company.yaml"), "name: Valmer\n");
        Files.writeString(directory.resolve("brands.yaml"), "brands: [{id: valmer, query: Valmer}]\n");
        Files.writeString(
                directory.resolve("departments.yaml"), "departments: [{id: quality, accountable: Ines Roy}]\n");
        Files.writeString(directory.resolve("routes.yaml"), "default: {department: quality}\n");
        variables.put("VIGIE_CONFIG", directory.toString());
        variables.put("VIGIE_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        variables.put("VIGIE_REGISTRY_URL", "http://127.0.0.1:8081");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', http://127.0.0.1:8400/",
        "::1, '', http://[::1]:8400/",
        "0.0.0.0, '', http://0.0.0.0:8400/",
        "0.0.0.0, https://vigie.example.org/console, https://vigie.example.org/console"
    })
    void mailsLinkToWhereTheConsoleIsSaidToBe(String host, String console, String expected) {
        variables.put("VIGIE_HTTP_HOST", host);
        variables.put("VIGIE_CONSOLE_URL", console);
        assertThat(config().consoleUrl()).hasToString(expected);
    }

    @Test
    void anAddressWithoutAHostIsRefusedByTheNameOfItsVariable() {
        variables.put("VIGIE_CONSOLE_URL", "vigie.example.org");
        assertThatThrownBy(this::config)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("VIGIE_CONSOLE_URL: ");
    }

    private AlertServiceConfig config() {
        return AlertMain.config(new ServiceEnvironment(variables));
    }
}
