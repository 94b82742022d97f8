package io.vigie.schemas.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** {@link SchemaIds} over Confluent's Schema Registry client. */
public final class ConfluentSchemaIds implements SchemaIds {

    private static final int SCHEMAS_PER_SUBJECT = 1000;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** What registries say of an id that they do not know: no such subject, no such schema. */
    private static final Set<Integer> NOT_KNOWN = Set.of(40401, 40403);

    /** How the client's exception for an answer that arrived, and whose schema it cannot parse, begins. */
    private static final String UNPARSED = "Invalid schema";

    private final SchemaRegistryClient client;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public ConfluentSchemaIds(SchemaRegistryClient client) {
        this.client = client;
    }

    /**
     * Over a new caching client.
     *
     * @param url addresses of the registry, separated by commas
     * @param settings client settings beyond the address, such as {@code basic.auth.user.info}
     */
    public static ConfluentSchemaIds at(String url, Map<String, ?> settings) {
        return new ConfluentSchemaIds(new CachedSchemaRegistryClient(
                List.of(url.split(",")), SCHEMAS_PER_SUBJECT, List.of(new AvroSchemaProvider()), settings));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        Integer known = ids.get(subject);
        if (known != null && schema.equals(schemas.get(known))) {
            return known;
        }
        int id = register(subject, schema);
        schemas.put(id, schema);
        ids.put(subject, id);
        return id;
    }

    private int register(String subject, Schema schema) {
        try {
            return client.register(subject, new AvroSchema(schema));
        } catch (RestClientException e) {
            if (e.getStatus() == CONFLICT || e.getStatus() == UNPROCESSABLE) {
                throw new SchemaRefusedException("registry refused the schema of subject " + subject, e);
            }
            throw new RegistryUnavailableException("registry failed on subject " + subject, e);
        } catch (IOException e) {
            throw new RegistryUnavailableException("registry not reached for subject " + subject, e);
        }
    }

    @Override
    public Schema schemaOf(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema fetched = fetch(id);
        schemas.put(id, fetched);
        return fetched;
    }

    /** Other answers of 404 are those of a proxy, or of an address that is no registry's. */
    private Schema fetch(int id) {
        try {
            return (Schema) client.getSchemaById(id).rawSchema();
        } catch (RestClientException e) {
            if (NOT_KNOWN.contains(e.getErrorCode())) {
                throw new UnknownSchemaException("schema id " + id + " is unknown to the registry", e);
            }
            throw new RegistryUnavailableException("registry failed on schema id " + id, e);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).startsWith(UNPARSED)) {
                throw new UnreadableSchemaException("schema id " + id + " is no Avro schema that can be read", e);
            }
            throw new RegistryUnavailableException("registry not reached for schema id " + id, e);
        } catch (RuntimeException e) {
            throw new UnreadableSchemaException("schema id " + id + " is no Avro schema that can be read", e);
        }
    }
}
