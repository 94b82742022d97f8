package io.vigie.embedded;

import java.nio.file.Path;

/** Another running process, or another broker of this one, owns the data directory. */
public final class DataDirectoryLockedException extends EmbeddedBrokerException {
    DataDirectoryLockedException(Path dataDir) {
        super("data directory " + dataDir + " is in use by another running Vigie; stop it or choose another directory");
    }
}
