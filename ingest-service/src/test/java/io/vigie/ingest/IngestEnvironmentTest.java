package io.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.http.UploadConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestEnvironmentTest {

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "VIGIE_PSEUDONYM_KEY", "0123456789abcdef",
            "VIGIE_BOOTSTRAP_SERVERS", "kafka:9092",
            "VIGIE_REGISTRY_URL", "http://registry:8081"));

    @Test
    void listensOnTheLoopbackUnlessToldOtherwise() {
        IngestConfig config = environment().ingest();
        assertThat(config.push().host()).isEqualTo("127.0.0.1");
        assertThat(config.push().port()).isEqualTo(8401);
        assertThat(environment().kafka().partitions()).isEqualTo(6);
    }

    @Test
    void doesNotListenElsewhereWithoutAToken() {
        variables.put("VIGIE_HTTP_HOST", "0.0.0.0");
        assertRefused("VIGIE_INGEST_TOKEN");
        variables.put("VIGIE_INGEST_TOKEN", "short");
        assertRefused("push token");
        variables.put("VIGIE_INGEST_TOKEN", "0123456789abcdef");
        assertThat(environment().ingest().push().token()).isNotNull();
        variables.remove("VIGIE_INGEST_TOKEN");
        variables.put("VIGIE_INSECURE_BIND", "true");
        assertThat(environment().ingest().push().token()).isNull();
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        variables.put("VIGIE_HTTP_PORT", "many");
        assertRefused("VIGIE_HTTP_PORT");
        variables.put("VIGIE_HTTP_PORT", "99999");
        assertRefused("VIGIE_HTTP_PORT: must be between 0 and 65535, is 99999");
        variables.put("VIGIE_HTTP_PORT", "8401");
        variables.put("VIGIE_PSEUDONYM_KEY", "short");
        assertRefused("pseudonym key: must have at least 16 bytes");
        variables.remove("VIGIE_PSEUDONYM_KEY");
        assertRefused("VIGIE_PSEUDONYM_KEY");
    }

    @Test
    void bodiesAreAwaitedAsLongAsSomebodySays() {
        assertThat(environment().ingest().push().uploads()).isEqualTo(UploadConfig.DEFAULT);
        variables.put("VIGIE_INGEST_BODY_SECONDS", "30");
        variables.put("VIGIE_INGEST_BODY_BYTES_PER_SECOND", "100");
        UploadConfig uploads = environment().ingest().push().uploads();
        assertThat(uploads.within()).isEqualTo(Duration.ofSeconds(30));
        assertThat(uploads.bytesPerSecond()).isEqualTo(100);
        variables.put("VIGIE_INGEST_BODY_SECONDS", "0");
        assertRefused("VIGIE_INGEST_BODY_SECONDS: must be above 0, is 0");
    }

    @Test
    void secretsAreNotShown() {
        variables.put("VIGIE_INGEST_TOKEN", "fedcba9876543210");
        assertThat(environment().ingest().toString()).doesNotContain("0123456789abcdef", "fedcba9876543210");
    }

    @Test
    void anEmbeddedKeyIsMadeOnceAndForItsOwnerOnly(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        PseudonymKeyFile.in(data);
        byte[] key = Files.readAllBytes(data.resolve("pseudonym.key"));
        PseudonymKeyFile.in(data);
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(data.resolve("pseudonym.key")).hasBinaryContent(key);
        assertThat(Files.getPosixFilePermissions(data.resolve("pseudonym.key"))).hasSize(2);
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> environment().ingest()).hasMessageContaining(message);
    }

    private IngestEnvironment environment() {
        return new IngestEnvironment(new ServiceEnvironment(variables));
    }
}
