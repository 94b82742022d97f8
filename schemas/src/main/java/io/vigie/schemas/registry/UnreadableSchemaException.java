package io.vigie.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry gave what is no Avro schema to us, such as one of Protobuf: waiting does not help. */
public final class UnreadableSchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public UnreadableSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
