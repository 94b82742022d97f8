package io.vigie.ingest;

import io.vigie.ingest.pipeline.PseudonymKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pseudonym key of a data directory: made at random once, readable by its owner only. */
public final class PseudonymKeyFile {

    private static final Logger log = LoggerFactory.getLogger(PseudonymKeyFile.class);
    private static final String NAME = "pseudonym.key";
    private static final int BYTES = 32;

    private PseudonymKeyFile() {}

    /**
     * The key of a directory; makes it when there is none.
     *
     * @throws IOException when the file cannot be read or written
     */
    public static PseudonymKey in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            create(file);
        }
        return new PseudonymKey(Files.readAllBytes(file));
    }

    /** Written beside and linked into place, so that nobody ever reads half a key or replaces one in use. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".draft", ownerOnly(file));
        try {
            Files.write(draft, key, StandardOpenOption.WRITE);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            log.debug("another process made {} first: its key is the key", file);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        };
    }
}
