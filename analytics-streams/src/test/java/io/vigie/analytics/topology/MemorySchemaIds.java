package io.vigie.analytics.topology;

import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaIds;
import io.vigie.schemas.registry.UnknownSchemaException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory that can be out of reach. */
final class MemorySchemaIds implements SchemaIds {

    private final List<Schema> schemas = new ArrayList<>();
    volatile boolean reachable = true;

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        requireReachable();
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema schemaOf(int id) {
        requireReachable();
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("id " + id, new IllegalArgumentException());
        }
        return schemas.get(id - 1);
    }

    private void requireReachable() {
        if (!reachable) {
            throw new RegistryUnavailableException("out of reach", new IllegalStateException());
        }
    }
}
