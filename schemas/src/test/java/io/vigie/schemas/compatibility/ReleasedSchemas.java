package io.vigie.schemas.compatibility;

import io.confluent.kafka.schemaregistry.CompatibilityChecker;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of every release, kept in the repository, and the rule that new ones are held to. */
final class ReleasedSchemas {

    private final Path releases;

    ReleasedSchemas(Path releases) {
        this.releases = releases;
    }

    /** Every released version of a schema, oldest first. */
    List<AvroSchema> of(String file) {
        return directories().stream()
                .map(release -> release.resolve(file))
                .filter(Files::exists)
                .map(ReleasedSchemas::read)
                .toList();
    }

    /** What keeps {@code next} from being FULL_TRANSITIVE compatible with its predecessors; empty when nothing does. */
    static List<String> objections(AvroSchema next, List<AvroSchema> previous) {
        return CompatibilityChecker.FULL_TRANSITIVE_CHECKER.isCompatible(next, previous);
    }

    List<Path> directories() {
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AvroSchema read(Path file) {
        try {
            return new AvroSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
