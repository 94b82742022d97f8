package io.vigie.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform's data directory: the user's, kept; or a temporary one, deleted at the end. */
record DataDirectory(Path path, boolean throwAway) implements AutoCloseable {

    /**
     * A directory to work in.
     *
     * @throws IOException saying why the user's cannot be used
     */
    static DataDirectory keptOrThrowAway(@Nullable Path kept) throws IOException {
        return kept != null
                ? new DataDirectory(usable(kept), false)
                : new DataDirectory(Files.createTempDirectory("vigie-"), true);
    }

    private static Path usable(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException("data directory " + directory + " cannot be created: " + inWords(e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("data directory " + directory + " cannot be written to");
        }
        return directory;
    }

    private static String inWords(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = failure instanceof FileSystemException refused ? refused.getReason() : null;
        return reason == null ? "the file system does not allow it" : reason;
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
