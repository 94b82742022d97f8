package io.vigie.alert.topology;

import io.vigie.schemas.registry.SchemaIds;
import io.vigie.schemas.registry.UnknownSchemaException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory. */
final class FakeSchemaIds implements SchemaIds {

    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema schemaOf(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("schema id " + id, new IllegalArgumentException("not registered"));
        }
        return schemas.get(id - 1);
    }
}
