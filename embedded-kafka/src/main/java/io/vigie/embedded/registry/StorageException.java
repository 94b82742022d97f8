package io.vigie.embedded.registry;

/** The topic behind the registry cannot be written or read. */
public final class StorageException extends RuntimeException {
    StorageException(String message) {
        super(message);
    }

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
