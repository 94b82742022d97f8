package io.vigie.schemas.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** A contract without words is none: every field says what it holds; every enum has room to grow. */
class DocumentedTest {

    private final List<String> missing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyFieldIsDocumentedAndEveryEnumHasADefault() {
        Topics.ALL.stream().map(TopicSpec::schema).forEach(this::visit);

        assertThat(missing).isEmpty();
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> enumeration(schema);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            default -> {}
        }
    }

    private void record(Schema schema) {
        if (!seen.add(schema.getName())) {
            return;
        }
        for (Schema.Field field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
                missing.add(schema.getName() + "." + field.name() + ": no doc");
            }
            visit(field.schema());
        }
    }

    private void enumeration(Schema schema) {
        seen.add(schema.getName());
        if (schema.getEnumDefault() == null) {
            missing.add(schema.getName() + ": no default symbol");
        }
    }
}
