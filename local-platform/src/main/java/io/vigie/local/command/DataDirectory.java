package io.vigie.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform's data directory: the user's, kept; or a temporary one, deleted at the end. */
record DataDirectory(Path path, boolean throwAway) implements AutoCloseable {

    static DataDirectory keptOrThrowAway(@Nullable Path kept) throws IOException {
        return kept != null
                ? new DataDirectory(kept, false)
                : new DataDirectory(Files.createTempDirectory("vigie-"), true);
    }

    @Override
    public void close() throws IOException {
        if (!throwAway) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
