package io.vigie.alert.topology;

import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaIds;
import io.vigie.schemas.registry.SchemaRefusedException;
import io.vigie.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory. */
public final class FakeSchemaIds implements SchemaIds {

    private final List<Schema> schemas = new ArrayList<>();

    /** Subject whose schema is refused; empty for none. */
    String refused = "";

    boolean reachable = true;

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        if (subject.equals(refused)) {
            throw new SchemaRefusedException(subject, new IllegalArgumentException("incompatible"));
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema schemaOf(int id) {
        if (!reachable) {
            throw new RegistryUnavailableException("schema id " + id, new IOException("no route"));
        }
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("schema id " + id, new IllegalArgumentException("not registered"));
        }
        return schemas.get(id - 1);
    }
}
