package io.vigie.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A data directory owned by this process until it is closed.
 *
 * <p>Kafka checks its own lock only after the controller has become active on the shared metadata log, and then hangs:
 * this lock is taken before any Kafka class sees the directory. The operating system releases it when the process dies.
 */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK_FILE = "vigie-broker.lock";

    private final Path path;
    private final FileChannel lockChannel;

    private DataDirectory(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /** @throws DataDirectoryLockedException when another broker owns the directory */
    static DataDirectory own(Path dataDir) {
        Path path = dataDir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new EmbeddedBrokerException("data directory " + path + " cannot be used: " + e, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DataDirectoryLockedException(path);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path log() {
        return path.resolve("log");
    }

    /** Kafka writes this file last and in one step: a formatting that was interrupted is repeated. */
    boolean isFormatted() {
        return Files.exists(log().resolve("meta.properties"));
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new EmbeddedBrokerException("lock of " + path + " cannot be released", e);
        }
    }
}
