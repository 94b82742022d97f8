package io.vigie.schemas.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refuses a schema change that a reader or writer of any released version would not survive. */
class CompatibilityTest {

    private static final Path CURRENT = Path.of("src/main/avro");
    private final ReleasedSchemas released = new ReleasedSchemas(Path.of("src/released"));

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CURRENT)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void currentSchemaIsFullyCompatibleWithEveryRelease(String file) {
        List<AvroSchema> previous = released.of(file);

        assertThat(ReleasedSchemas.objections(ReleasedSchemas.read(CURRENT.resolve(file)), previous))
                .isEmpty();
    }

    @Test
    void noReleasedSchemaHasDisappeared() throws IOException {
        for (Path release : released.directories()) {
            try (Stream<Path> files = Files.list(release)) {
                assertThat(files.map(file -> CURRENT.resolve(file.getFileName())))
                        .allMatch(Files::exists);
            }
        }
    }

    @Test
    void aFieldWithoutDefaultIsRefused() {
        AvroSchema before = new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
        AvroSchema after = new AvroSchema(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");

        assertThat(ReleasedSchemas.objections(after, List.of(before))).isNotEmpty();
    }
}
