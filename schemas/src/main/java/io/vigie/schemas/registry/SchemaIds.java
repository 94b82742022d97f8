package io.vigie.schemas.registry;

import org.apache.avro.Schema;

/** Port to the schema registry: gives schemas their ids and ids their schemas. Implementations are thread-safe. */
public interface SchemaIds {

    /**
     * Id of a schema under a subject; registers it when it is new.
     *
     * @throws SchemaRefusedException when the registry holds it to be incompatible or invalid
     * @throws RegistryUnavailableException when the registry cannot be asked now
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema that has an id.
     *
     * @throws UnknownSchemaException when the registry does not know the id
     * @throws UnreadableSchemaException when what it has under the id is no Avro schema that can be read
     * @throws RegistryUnavailableException when the registry cannot be asked now
     */
    Schema schemaOf(int id);
}
