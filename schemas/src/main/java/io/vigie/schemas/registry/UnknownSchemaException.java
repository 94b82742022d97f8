package io.vigie.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry does not know the schema id of a record: the record is poison, waiting does not help. */
public final class UnknownSchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
