package io.vigie.ingest.publish;

import io.vigie.ingest.pipeline.PublishException;
import io.vigie.ingest.pipeline.PublishException.Cause;
import io.vigie.schemas.registry.RegistryUnavailableException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Names the failures of the producer. */
final class PublishFailures {

    private PublishFailures() {}

    static PublishException named(Exception failure) {
        if (failure instanceof RegistryUnavailableException) {
            return new PublishException(Cause.REGISTRY_UNAVAILABLE, failure);
        }
        boolean refused = failure instanceof SerializationException || failure instanceof RecordTooLargeException;
        return new PublishException(refused ? Cause.RECORD_REFUSED : Cause.KAFKA_UNAVAILABLE, failure);
    }
}
