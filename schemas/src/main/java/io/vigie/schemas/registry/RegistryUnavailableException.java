package io.vigie.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry could not be asked: try again later, the record is not at fault. */
public final class RegistryUnavailableException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
