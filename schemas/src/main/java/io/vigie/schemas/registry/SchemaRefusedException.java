package io.vigie.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry refused a schema: incompatible with its predecessors, or invalid. */
public final class SchemaRefusedException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public SchemaRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
